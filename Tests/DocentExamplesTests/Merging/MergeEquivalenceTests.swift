import DocentExamples
import DocentModel
import Testing

/// What an example comes to, as far as a reader or an author can see.
private struct Verdict: Equatable {
  let status: ExampleOutcome.Status
  let output: String
  let problems: [String]

  init(_ result: ExampleResult) {
    status = result.outcome.status
    output = result.outcome.output
    problems = result.diagnostics.map { problem in
      let start = problem.location?.range.start
      let place = "\(start?.line ?? 0):\(start?.column ?? 0)"
      return (["\(place): \(problem.id): \(problem.summary)"] + problem.details)
        .joined(separator: "\n").withoutAddresses
    }
  }
}

@Suite struct `Compiling programs together` {
  @Test func `gives each the verdict that it has alone`() async throws {
    let programs = TrickyPrograms.all + GeneratedPrograms.sample
    let together = try await TestedPage(page(of: programs, fence: "```swift"))
    let alone = try await TestedPage(page(of: programs, fence: "```swift, standalone"))
    try #require(together.report.found == programs.count)
    try #require(alone.report.found == programs.count)
    for (index, program) in programs.enumerated() {
      let (merged, own) = (together.report.results[index], alone.report.results[index])
      #expect(Verdict(merged) == Verdict(own), "\(merged.manner):\n\(program)")
    }
    #expect(alone.report.merged == 0)
    let passed = together.report.results.filter(\.outcome.isPassed)
    let merged = passed.count { $0.manner == .merged }
    // A third of the programs are here because they must not be merged, or fail.
    #expect(merged * 2 > passed.count, "\(merged) of \(passed.count)")
  }

  @Test(arguments: [
    ("swift-version=5", "is in Swift 5 mode"),
    ("flags=\"-warnings-as-errors\"", "turns warnings into errors"),
  ])
  func `is not done where a flag changes what the top level means`(
    attribute: String, reason: String
  ) async throws {
    let fence = "```swift, \(attribute)\nprint(1)  // Prints \"1\"\n```\n"
    let page = try await TestedPage(fence + "\n" + fence)
    #expect(page.statuses == [.ran, .ran])
    #expect(page.manners == [.alone(reason: reason), .alone(reason: reason)])
  }

  @Test func `is not done where a statement goes on in another fence`() async throws {
    let session = { (name: String) in
      "```swift, session=\(name)\nif true {\n```\n\n```swift, session=\(name)\nprint(1)\n}\n```\n"
    }
    let page = try await TestedPage(session("a") + "\n" + session("b"))
    let reason = "has a statement that goes on in another fence"
    #expect(page.manners == Array(repeating: .alone(reason: reason), count: 4))
    #expect(page.outputs == ["", "1\n", "", "1\n"])
  }

  /// The programs one after another, at the same lines however their fences begin.
  private func page(of programs: [String], fence: String) -> String {
    programs.map { "\(fence)\n\($0)\n```\n" }.joined(separator: "\n")
  }
}

extension String {
  /// Without what differs from run to run: addresses, and the folders of a build.
  fileprivate var withoutAddresses: String {
    replacing(/0x[0-9a-f]+/, with: "0x…").replacing(/[0-9A-F-]{36}/, with: "…")
  }
}
