import DocentMarkdown
import DocentModel
import Testing

@Suite struct FenceAttributeTableTests {
  @Test(
    arguments: [
      ("swift", .run), ("swift, no-run", .compileOnly), ("swift, compile-fail", .compileFailure),
      ("swift, should-crash=\"out of range\"", .crash(message: "out of range")),
      ("swift, ignore=\"slow, and \\\"loud\\\"\"", .ignored(reason: "slow, and \"loud\"")),
    ] as [(String, FenceAttributes.Expectation)])
  func `what must happen is read`(
    _ info: String, _ expectation: FenceAttributes.Expectation
  ) throws {
    #expect(try attributes(info).expectation == expectation)
  }

  @Test(arguments: [
    ("session=a", ["a"]), ("session=[a, b]", ["a", "b"]), ("session=\"a b\"", ["a b"]),
  ])
  func `sessions are read`(_ info: String, _ sessions: [String]) throws {
    #expect(try attributes("swift, \(info)").sessions == sessions)
  }

  @Test func `how it runs is read`() throws {
    let read = try attributes(
      "swift, standalone, hidden, serial, timeline, timeout=10, swift-version=5, flags=\"-a -b\"")
    var expected = FenceAttributes()
    expected.isStandalone = true
    expected.isHidden = true
    expected.isSerial = true
    expected.drawsTimeline = true
    expected.timeout = .seconds(10)
    expected.languageMode = 5
    expected.compilerFlags = ["-a", "-b"]
    #expect(read == expected)
  }

  @Test(arguments: ["file=a/b.swift, snippet=x", "snippet=x, file=a/b.swift"])
  func `the file and snippet that it copies are read`(_ info: String) throws {
    let origin = FenceAttributes.Origin(path: "a/b.swift", snippet: "x")
    #expect(try attributes("swift, \(info)").origin == origin)
  }

  @Test func `how it looks is read`() throws {
    let page = ParsedPage(
      """
      ```swift, id=a-1, title="A, b", tab=macOS, verdict=avoid, highlight=[1, 3-5], strikeout=2, \
      wrap=80, showLineNumbers, nocopy
      1
      2
      3
      4
      5
      ```
      ```swift, tab=Linux
      ```
      """)
    let read = try #require(page.fences.first).attributes
    #expect(page.problems == [])
    var expected = FenceAttributes()
    expected.name = "a-1"
    expected.presentation.title = "A, b"
    expected.presentation.tab = "macOS"
    expected.presentation.verdict = .avoid
    expected.presentation.highlightedLines = [1...1, 3...5]
    expected.presentation.struckLines = [2...2]
    expected.presentation.wrapColumn = 80
    expected.presentation.showsLineNumbers = true
    expected.presentation.isCopyable = false
    #expect(read == expected)
  }
}
