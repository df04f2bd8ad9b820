import DocentExamples
import DocentModel
import Foundation
import Testing

@Suite struct `Timelines` {
  /// Records lines as a program's own library would.
  private static let record = """
    import Foundation

    func record(_ lines: String...) throws {
      guard let path = ProcessInfo.processInfo.environment["DOCENT_TIMELINE"] else { return }
      _ = FileManager.default.createFile(
        atPath: path, contents: Data(lines.map { $0 + "\\n" }.joined().utf8))
    }

    """

  private func page(
    _ attributes: String, _ code: String, workspaceFolder: String = TestedPage.workspaceFolder,
    runs: RunCount = .exactly(1)
  ) async throws -> TestedPage {
    try await TestedPage(
      "```swift,\(attributes)\n\(Self.record)\(code)\n```\n", workspaceFolder: workspaceFolder,
      runs: runs)
  }

  @Test func `hold what the run recorded, by lanes and starts, at the times of a grid`()
    async throws
  {
    let page = try await page(
      "timeline",
      """
      try record(
        #"{"kind":"span","lane":"task 10","name":"b","start":411.2,"end":498.7,"process":1}"#,
        #"{"kind":"mark","lane":"task 2","name":"beat","start":408.9}"#,
        #"{"lane":"bot","name":"late","start":311.1,"end":900.5}"#,
        #"{"lane":"bot","name":"early","start":100.4,"end":311.0}"#)
      """)
    #expect(page.statuses == [.ran])
    #expect(
      page.report.results[0].outcome.timeline
        == Timeline(lanes: [
          .init(
            "bot", [.init("early", start: 0, end: 220), .init("late", start: 220, end: 800)]),
          .init("task 2", [.init("beat", start: 300)]),
          .init("task 10", [.init("b", start: 320, end: 400)]),
        ]))
  }

  @Test func `come from the cache as they were`() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let code = ##"try record(#"{"lane":"a","name":"b","start":1}"#)"##
    let drawn = Timeline(lanes: [.init("a", [.init("b", start: 0)])])
    for isCached in [false, true] {
      let page = try await page(
        "timeline", code, workspaceFolder: folder, runs: .onceUnlessKept)
      #expect((page.manners == [.cached]) == isCached)
      #expect(page.report.results[0].outcome.timeline == drawn)
    }
    let plain = try await page("serial", code, workspaceFolder: folder, runs: .onceUnlessKept)
    #expect(plain.manners != [.cached])
    #expect(plain.report.results[0].outcome.timeline == nil)
  }

  @Test(
    arguments: [
      (
        "", "has no timeline to draw: it recorded nothing",
        """
        hint: add a line of JSON to the file that DOCENT_TIMELINE names for each thing to draw, or \
        take timeline away
        """
      ),
      (
        #"try record("{\"lane\":\"a\"}")"#, "recorded what is no entry of a timeline",
        """
        + {"lane":"a"}
          hint: an entry is {"lane":"bot","name":"reply","start":1.5,"end":20}, without an end for a \
        moment
        """
      ),
      (
        #"try record("{\"lane\":\"a\",\"name\":\"b\",\"start\":2,\"end\":1}")"#,
        "recorded what is no entry of a timeline",
        """
        + {"lane":"a","name":"b","start":2,"end":1}
          hint: an entry is {"lane":"bot","name":"reply","start":1.5,"end":20}, without an end for a \
        moment
        """
      ),
      (
        """
        let line = #"{"lane":"a","name":"b","start":1}"#
        try record(Array(repeating: line, count: 401).joined(separator: "\\n"))
        """, "recorded 401 things; a timeline draws at most 400",
        "hint: record less, or for a shorter time"
      ),
    ])
  func `that cannot be drawn fail the example`(
    _ code: String, _ problem: String, _ details: String
  ) async throws {
    let page = try await page("timeline", code)
    #expect(page.statuses == [.failed])
    #expect(
      page.text == """
        page.md:1:1: error: \(problem)
          ```swift,timeline
          ^~~~~~~~~~~~~~~~~
          \(details)
        """)
  }

  @Test func `are drawn once in a session, of all its fences`() async throws {
    let page = try await TestedPage(
      """
      ```swift,session=s
      \(Self.record)
      ```

      ```swift,session=s,timeline
      let first = #"{"lane":"a","name":"b","start":1}"#
      ```

      ```swift,session=s,timeline
      try record(first)
      ```
      """)
    #expect(page.statuses == [.ran, .ran, .failed])
    #expect(page.report.results[1].outcome.timeline?.lanes.map(\.name) == ["a"])
    #expect(
      page.text == """
        page.md:16:1: error: its session's timeline is drawn by the fence at line 12
          ```swift,session=s,timeline
          ^~~~~~~~~~~~~~~~~~~~~~~~~~~
          hint: the timeline shows the whole session: draw it once
        """)
  }

  @Test func `are drawn of examples that crash`() async throws {
    let page = try await page(
      #"timeline,should-crash="over""#,
      """
      try record(#"{"lane":"a","name":"b","start":1}"#)
      fatalError("over")
      """)
    #expect(page.statuses == [.crashed])
    #expect(page.report.results[0].outcome.timeline != nil)
  }

  @Test func `are not asked for where no fence draws them`() async throws {
    let page = try await TestedPage(
      """
      ```swift
      import Foundation
      print(ProcessInfo.processInfo.environment["DOCENT_TIMELINE"] ?? "none")  // Prints "none"
      ```
      """)
    #expect(page.statuses == [.ran])
  }
}
