import DocentExamples
import DocentModel
import DocentProject
import DocentSite
import Foundation

/// The examples of a site, for the tests of the package that it documents.
///
/// ```swift
/// let guide = SiteExamples(folder: packageFolder)
///
/// @Test(arguments: try await guide.all)
/// func example(_ example: SiteExample) async throws { try await guide.check(example) }
/// ```
///
/// All of them are compiled and run together when the first is checked.
public actor SiteExamples {
  private let configurationPath: String
  private var loaded: Task<Loaded, any Error>?
  private var report: Task<[String: [String]], any Error>?

  private struct Loaded: Sendable {
    let project: Project
    let plan: ExamplePlan
  }

  /// - Parameter folder: The path of the folder that holds `docent.yml`.
  public init(folder: String) {
    configurationPath = folder + "/docent.yml"
  }

  /// The examples in the order of the pages.
  ///
  /// - Throws: `ExampleFailure` when the configuration or a page has an error.
  public var all: [SiteExample] {
    get async throws {
      let loaded = try await load()
      let examples = loaded.plan.programs.flatMap(\.judged) + loaded.plan.skipped
      return examples.map { SiteExample($0, below: loaded.project.folder) }
        .sorted { ($0.page, $0.line) < ($1.page, $1.line) }
    }
  }

  /// Runs the examples unless that is done, and looks at how one of them went.
  ///
  /// - Throws: `ExampleFailure` with what the command line would print of it.
  public func check(_ example: SiteExample) async throws {
    guard let problems = try await run()[example.id] else {
      throw ExampleFailure(["\(example) is not among the examples that were run"])
    }
    if !problems.isEmpty { throw ExampleFailure(problems) }
  }

  private func load() async throws -> Loaded {
    if let loaded { return try await loaded.value }
    let path = configurationPath
    let task = Task { try await Self.load(path) }
    loaded = task
    return try await task.value
  }

  private static func load(_ configurationPath: String) async throws -> Loaded {
    do {
      let project = try Project(configurationPath: configurationPath, surroundings: .current)
      let selection = try await project.exampleSelection(of: nil, surroundings: .current)
      let problems = selection.problems.filter { $0.severity == .error }
      guard problems.isEmpty else { throw ExampleFailure(problems.flatMap(\.lines)) }
      return Loaded(
        project: project, plan: ExamplePlan(pages: selection.pages))
    } catch let problem as ProjectProblem {
      throw ExampleFailure(problem.diagnostics.flatMap(\.lines))
    }
  }

  /// What is wrong with each example that was run, by id: nothing, if it passed.
  private func run() async throws -> [String: [String]] {
    if let report { return try await report.value }
    let loaded = try await load()
    if let report { return try await report.value }
    let task = Task { try await Self.run(loaded) }
    report = task
    return try await task.value
  }

  private static func run(_ loaded: Loaded) async throws -> [String: [String]] {
    do {
      let session = ExampleSession(place: loaded.project.examplePlace, surroundings: .current)
      let report = try await session.run(loaded.plan)
      var problems: [String: [String]] = [:]
      for result in report.results {
        let lines = result.diagnostics.flatMap(\.lines)
        let hasFailed = result.outcome.status == .failed
        problems[result.example.id.description] = hasFailed ? lines + ["the example failed"] : []
      }
      return problems
    } catch let missing as MissingPiece {
      throw ExampleFailure(missing.diagnostic.lines)
    }
  }
}

extension Diagnostic {
  fileprivate var lines: [String] { DiagnosticText(self).lines }
}
