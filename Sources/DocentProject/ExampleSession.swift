package import DocentExamples
package import DocentModel
import DocentSite
import Foundation

/// Runs a project's examples for a command: finds the compiler and the host package, and turns
/// what is missing into words.
package struct ExampleSession: Sendable {
  private let place: ExamplePlace
  private let surroundings: Surroundings
  private let jobs: JobLimits
  private let runs: RunCount

  /// - Parameter jobs: How many compilers or examples may be at work at once; `nil` for what the
  ///   processors can bear.
  package init(
    place: ExamplePlace, surroundings: Surroundings, jobs: Int? = nil,
    runs: RunCount = .onceUnlessKept
  ) {
    self.place = place
    self.surroundings = surroundings
    self.jobs = jobs.map { JobLimits($0) } ?? JobLimits(processors: surroundings.processorCount)
    self.runs = runs
  }

  /// What earlier runs found.
  package var history: RunHistory { RunHistory(workspace: place.workspaceFolder) }

  /// The error of a run of everything that finds nothing, where there was something before: a
  /// wrong folder or a changed fence would else pass for success.
  package func lostExamples(_ plan: ExamplePlan, scope: String) -> Diagnostic? {
    guard plan.exampleCount == 0, let earlier = history.found(in: scope), earlier > 0 else {
      return nil
    }
    return Diagnostic(
      .error, id: "lost-examples", "there is no example; the last run found \(earlier)",
      hint: "add an example, or run ‘docent clean’ if there should be none")
  }

  /// Where there is no example, no compiler is needed.
  ///
  /// - Parameters:
  ///   - scope: The scope of a plan that has all examples of it: what the run finds is remembered.
  ///   - report: Is told what happens while it happens, from any thread.
  /// - Throws: `MissingPiece`; `ProjectProblem` for a package folder without a package.
  package func run(
    _ plan: ExamplePlan, scope: String? = nil,
    report: @escaping @Sendable (ExampleEvent) -> Void = { _ in }
  ) async throws -> ExampleReport {
    let host = try place.hostPackage()
    do {
      let workspace = try Workspace(folder: place.workspaceFolder)
      let toolchain = try await Toolchain(
        environment: surroundings.environment, workspace: workspace)
      let runner = ExampleRunner(
        toolchain: toolchain, host: host, workspace: workspace,
        environment: surroundings.environment, jobs: jobs, runs: runs)
      let results = try await runner.run(plan, report: report)
      var history = history
      history.record(plan)
      if let scope, lostExamples(plan, scope: scope) == nil {
        history.record(results, scope: scope)
      }
      try history.save(in: workspace)
      return results
    } catch ExampleEnvironmentError.noCompiler where plan.exampleCount == 0 {
      return .nothing
    } catch let error as ExampleEnvironmentError {
      throw MissingPiece(error)
    }
  }
}

/// What the machine lacks, in words.
package struct MissingPiece: Error {
  package let diagnostic: Diagnostic

  init(_ error: ExampleEnvironmentError) {
    diagnostic =
      switch error {
      case .noCompiler:
        Diagnostic(
          .error, id: "toolchain", "there is no Swift compiler: ‘swiftc’ is not in PATH",
          hint: "install Swift 6.2 or later from https://swift.org/install; without it, "
            + "docent build --skip-examples still writes the pages")
      case .brokenCompiler(let path, let output):
        Diagnostic(
          .error, id: "toolchain", "‘\(path) --version’ fails", details: output.lastLines(8),
          hint: "mend the toolchain, or put another before it in PATH")
      case .oldCompiler(let path, let name):
        Diagnostic(
          .error, id: "toolchain", "‘\(path)’ is too old: \(name)",
          hint:
            "install Swift 6.2 or later from https://swift.org/install, and put it first in PATH")
      case .noCCompiler(let swiftc):
        Diagnostic(
          .error, id: "toolchain", "there is no clang beside ‘\(swiftc)’, nor in /usr/bin",
          hint:
            "install the whole toolchain from https://swift.org/install, and put it first in PATH")
      case .workspaceUnwritable(let folder, let reason):
        Diagnostic(
          .error, id: "workspace", "nothing can be kept in ‘\(folder)’: \(reason)",
          hint: "make it a folder that you can write to, or remove it")
      case .hostBuildFailed(let package, let output):
        Diagnostic(
          .error, id: "host-package", "the package that examples import does not build: \(package)",
          details: output.lastLines(20), hint: "swift build --package-path \(package)")
      case .startUpFailed(let output):
        Diagnostic(
          .error, id: "toolchain", "the C compiler of the toolchain fails",
          details: output.lastLines(8))
      }
  }
}

extension String {
  fileprivate func lastLines(_ count: Int) -> [String] {
    split(separator: "\n").suffix(count).map(String.init)
  }
}
