import DocentExamples
import DocentModel
import DocentSite
import Foundation

/// Runs a project's examples for a command: finds the compiler and the host package, and turns
/// what is missing into words.
struct ExampleSession: Sendable {
  let workspaceFolder: String
  /// The folder of the package that examples import; `nil` for none.
  let packageFolder: String?
  let surroundings: Surroundings
  let options: ExampleOptions

  /// - Throws: `MissingPiece`.
  func run(_ plan: ExamplePlan, console: Console) async throws -> ExampleReport {
    let progress = ExampleProgress(console: console, total: plan.exampleCount)
    do {
      let workspace = try Workspace(folder: workspaceFolder)
      let toolchain = try await Toolchain(
        environment: surroundings.environment, workspace: workspace)
      let runner = ExampleRunner(
        toolchain: toolchain, host: packageFolder.flatMap(HostPackage.init), workspace: workspace,
        environment: surroundings.environment, jobs: options.jobs ?? surroundings.processorCount,
        usesCache: !options.ignoresCache)
      return try await runner.run(plan) { progress.show($0) }
    } catch let error as ExampleEnvironmentError {
      throw MissingPiece(error)
    }
  }
}

/// What the machine lacks, in words.
struct MissingPiece: Error {
  let diagnostic: Diagnostic

  init(_ error: ExampleEnvironmentError) {
    diagnostic =
      switch error {
      case .noCompiler:
        Diagnostic(
          .error, id: "toolchain", "there is no Swift compiler: ‘swiftc’ is not in PATH",
          hint: "install Swift 6.2 or later from https://swift.org/install, or skip the examples "
            + "with --skip-examples")
      case .brokenCompiler(let path, let output):
        Diagnostic(
          .error, id: "toolchain", "‘\(path) --version’ fails", details: output.lastLines(8))
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
