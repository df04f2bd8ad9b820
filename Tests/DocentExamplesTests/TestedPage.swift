import DocentExamples
import DocentMarkdown
import DocentModel
import Foundation
import Synchronization

/// Pages in strings, whose examples are run by the real compiler.
struct TestedPage {
  let report: ExampleReport
  let page: ExamplePage
  let plan: ExamplePlan
  let problems: [Diagnostic]

  /// Where all tests build: one folder, so that the compiler's module cache is filled once.
  static let workspaceFolder = FileManager.default.temporaryDirectory
    .appending(path: "docent-example-tests").path

  init(
    _ markdown: String, path: String = "page.md", settings: ExampleSettings = ExampleSettings(),
    host: HostPackage? = nil, workspaceFolder: String = Self.workspaceFolder,
    runs: RunCount = .exactly(1), filter: String? = nil, files: [String: String] = [:],
    environment: [String: String] = ProcessInfo.processInfo.environment,
    report: @escaping @Sendable (ExampleEvent) -> Void = { _ in }
  ) async throws {
    let (document, problems) = MarkdownParser().parse(SourceFile(path: path, text: markdown))
    let workspace = try Workspace(folder: workspaceFolder)
    let runner = ExampleRunner(
      toolchain: try await Toolchain(environment: environment, workspace: workspace),
      host: host, workspace: workspace, environment: environment, jobs: JobLimits(2), runs: runs)
    page = ExamplePage(document: document, settings: settings, copies: CopiedFiles(files))
    plan = ExamplePlan(pages: [page], filter: filter)
    self.problems = problems
    self.report = try await runner.run(plan, report: report)
  }

  /// The problems that the examples have, as a reader of the terminal sees them.
  var text: String {
    report.diagnostics.flatMap { DiagnosticText($0).lines }.joined(separator: "\n")
  }

  var statuses: [ExampleOutcome.Status] { report.results.map(\.outcome.status) }
  var outputs: [String] { report.results.map(\.outcome.output) }
  var manners: [Manner] { report.results.map(\.manner) }
}
