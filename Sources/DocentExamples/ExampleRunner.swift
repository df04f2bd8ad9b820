import DocentMarkdown
import DocentModel
import DocentSwift
import Foundation

/// Compiles, runs and judges the programs of a plan.
///
/// Programs whose earlier record still holds are not touched. The others are compiled together as
/// far as that does not change their meaning, and run each as a process of its own. A failure is
/// reported only as it shows when the program is compiled alone; what runs several times always is.
package struct ExampleRunner: Sendable {
  package let toolchain: Toolchain
  package let host: HostPackage?
  package let workspace: Workspace
  /// The environment of compilers; examples get one of their own.
  package let environment: [String: String]
  package let jobs: JobLimits
  package let runs: RunCount

  package init(
    toolchain: Toolchain, host: HostPackage?, workspace: Workspace, environment: [String: String],
    jobs: JobLimits, runs: RunCount
  ) {
    self.toolchain = toolchain
    self.host = host
    self.workspace = workspace
    self.environment = environment
    self.jobs = jobs
    self.runs = runs
  }

  /// - Parameter report: Is told what happens while it happens, from any thread.
  /// - Throws: `ExampleEnvironmentError` when something on the machine is missing.
  package func run(
    _ plan: ExamplePlan, report: @escaping @Sendable (ExampleEvent) -> Void
  ) async throws -> ExampleReport {
    var results = plan.skipped.map { $0.skippedResult(toolchain: toolchain.name) }
    let library = try await hostLibrary(for: plan.programs, report: report)
    let cache = ResultCache(folder: workspace.path("results"))
    var fresh: [(program: Program, key: String)] = []
    for program in plan.programs {
      let key = ResultCache.key(
        program, toolchain: toolchain, host: needsHost(program) ? library : nil)
      if let kept = runs == .onceUnlessKept ? cache.record(for: key) : nil {
        let judged = program.results(kept, manner: .cached, toolchain: toolchain.name)
        if judged.allSatisfy(\.outcome.isPassed) {
          results += judged
          continue
        }
      }
      fresh.append((program, key))
    }
    for result in results { report(.finished(result)) }
    guard !fresh.isEmpty else {
      return ExampleReport(
        results: results.inPageOrder, runs: runs.number, compileSeconds: 0, runSeconds: 0,
        toolchain: toolchain.name)
    }
    let start = ContinuousClock.now
    let folder = try workspace.temporaryFolder()
    defer { workspace.remove(folder) }
    let builder = ProgramBuilder(
      compiler: try await compiler(library), folder: folder, jobs: jobs.compilers,
      runs: runs.number)
    report(.compileStarted(programs: fresh.count))
    let built = try await builder.build(fresh.map(\.program))
    let compiled = ContinuousClock.now
    let execution = ProgramExecution(
      builder: builder, jobs: jobs.examples, runs: runs.number, report: report)
    for (finished, key) in zip(try await execution.run(built), fresh.map(\.key)) {
      if finished.isPassed { try cache.keep(finished.record, for: key) }
      results += finished.results
    }
    return ExampleReport(
      results: results.inPageOrder, runs: runs.number,
      compileSeconds: (compiled - start) / .seconds(1),
      runSeconds: (ContinuousClock.now - compiled) / .seconds(1), toolchain: toolchain.name)
  }

  private func compiler(_ library: HostLibrary?) async throws -> Compiler {
    Compiler(
      toolchain: toolchain, workspace: workspace, environment: environment, host: library,
      startUpObject: try await StartUp.object(
        toolchain: toolchain, workspace: workspace, environment: environment))
  }

  /// The host package's library, if any program imports what the toolchain does not have.
  private func hostLibrary(
    for programs: [Program], report: @escaping @Sendable (ExampleEvent) -> Void
  ) async throws -> HostLibrary? {
    guard let host, programs.contains(where: needsHost) else { return nil }
    return try await host.library(
      toolchain: toolchain, workspace: workspace, environment: environment, report: report)
  }

  private func needsHost(_ program: Program) -> Bool {
    !program.structure.modules.isSubset(of: toolchain.modules)
  }
}

extension [ExampleResult] {
  /// Sorted as a reader meets the examples: by page, then by line.
  fileprivate var inPageOrder: [ExampleResult] {
    sorted {
      ($0.example.source.path, $0.example.fence.opening.start)
        < ($1.example.source.path, $1.example.fence.opening.start)
    }
  }
}
