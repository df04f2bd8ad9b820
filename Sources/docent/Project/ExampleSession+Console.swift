import DocentExamples
import DocentProject

extension ExampleSession {
  /// - Parameter repetitions: How often to run each program, whatever is kept; `nil` for what the
  ///   options say.
  init(
    place: ExamplePlace, surroundings: Surroundings, options: ExampleOptions,
    repetitions: Int? = nil
  ) {
    self.init(
      place: place, surroundings: surroundings, jobs: options.jobs,
      runs: repetitions.map(RunCount.exactly) ?? options.runs)
  }

  /// Runs the examples, and tells on the terminal how far it has come.
  func run(
    _ plan: ExamplePlan, scope: String? = nil, console: Console
  ) async throws -> ExampleReport {
    let progress = ExampleProgress(console: console, total: plan.exampleCount)
    return try await run(plan, scope: scope) { progress.show($0) }
  }
}
