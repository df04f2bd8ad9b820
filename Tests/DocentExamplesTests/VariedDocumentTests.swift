import DocentExamples
import DocentMarkdown
import DocentModel
import Foundation
import Testing

/// Pages as people write them: each fence has its verdict in a comment above it.
///
/// The comment is `verdict: passed`, `compiled`, `refused`, `crashed`, `ignored` or `failed`, then
/// for a problem its id, and for a failure `+N`, the line below the opening of the fence at which
/// it is reported, or `out` for the opening of the fence of output.
@Suite struct `A page written by someone else` {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Documents")

  static func pages() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".md") }.sorted()
  }

  @Test(arguments: try pages())
  func `has the verdicts that it should have`(_ name: String) async throws {
    let text = try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
    try await check(text, path: name)
  }

  @Test func `has the same verdicts with the line ends of Windows`() async throws {
    let text = try String(contentsOf: Self.folder.appending(path: "fences.md"), encoding: .utf8)
    try await check(text.replacing("\n", with: "\r\n"), path: "windows.md")
  }

  private func check(_ text: String, path: String) async throws {
    let verdicts = text.replacing("\r\n", with: "\n").matches(of: /verdict: (.*?)(?: -->)?\n/)
      .map { ExpectedVerdict(String($0.output.1)) }
    let page = try await TestedPage(text, path: path)
    try #require(page.report.results.count == verdicts.count)
    try #require(!verdicts.isEmpty)
    for (result, verdict) in zip(page.report.results, verdicts) {
      let line = result.example.fence.opening.start.line
      let problems = page.problems.filter { $0.location?.range.start.line == line }
      let real = ExpectedVerdict(result, problems: problems, askedFor: verdict)
      #expect(
        real == verdict,
        "\(path):\(line): \((problems + result.diagnostics).flatMap { DiagnosticText($0).lines })")
    }
  }
}

/// What should come of a fence: a status, a problem and its place.
private struct ExpectedVerdict: Equatable, CustomStringConvertible {
  let status: String
  var problem: String?
  var place: String?

  init(_ text: String) {
    let words = text.split(separator: " ").map(String.init)
    status = words[0]
    problem = words.dropFirst().first
    place = words.dropFirst(2).first
  }

  /// - Parameter verdict: Names a place only if the comment does.
  init(_ result: ExampleResult, problems: [Diagnostic], askedFor verdict: ExpectedVerdict) {
    status =
      switch result.outcome.status {
      case .ran: "passed"
      case .compiled: "compiled"
      case .refused: "refused"
      case .crashed: "crashed"
      case .ignored: "ignored"
      case .failed: "failed"
      }
    let all = problems + result.diagnostics
    let first =
      all.first { $0.severity == .error } ?? all.first { $0.severity == .warning } ?? all.first
    problem = first?.id
    guard verdict.place != nil, let line = first?.location?.range.start.line else { return }
    let fence = result.example.fence
    place =
      fence.expectedOutput?.opening.start.line == line
      ? "out" : "+\(line - fence.opening.start.line)"
  }

  var description: String { [status, problem, place].compactMap(\.self).joined(separator: " ") }
}
