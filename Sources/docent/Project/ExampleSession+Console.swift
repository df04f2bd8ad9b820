import DocentExamples
import DocentProject

extension ExampleSession {
  init(place: ExamplePlace, surroundings: Surroundings, options: ExampleOptions) {
    self.init(
      place: place, surroundings: surroundings, jobs: options.jobs,
      usesCache: !options.ignoresCache)
  }

  /// Runs the examples, and tells on the terminal how far it has come.
  func run(
    _ plan: ExamplePlan, scope: String? = nil, console: Console
  ) async throws -> ExampleReport {
    let progress = ExampleProgress(console: console, total: plan.exampleCount)
    return try await run(plan, scope: scope) { progress.show($0) }
  }
}
