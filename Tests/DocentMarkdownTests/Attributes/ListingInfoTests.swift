import DocentMarkdown
import DocentModel
import Testing

@Suite struct ListingInfoTests {
  @Test func `how code of any language looks is read`() throws {
    let code = try listing(
      """
      json, id=a-1, title="package.json", tab=npm, verdict=prefer, highlight=[1, 2-2], strikeout=2, \
      wrap=80, showLineNumbers, nocopy
      """)
    #expect(code.language == "json")
    #expect(code.name == "a-1")
    #expect(code.presentation.title == "package.json")
    #expect(code.presentation.tab == "npm")
    #expect(code.presentation.verdict == .prefer)
    #expect(code.presentation.highlightedLines == [1...1, 2...2])
    #expect(code.presentation.struckLines == [2...2])
    #expect(code.presentation.wrapColumn == 80)
    #expect(code.presentation.showsLineNumbers)
    #expect(!code.presentation.isCopyable)
  }

  @Test(arguments: [("title=T", ""), (" nocopy, title=T", ""), ("c++ , title=T", "c++")])
  func `the language may be missing`(_ info: String, _ language: String) throws {
    let code = try listing(info)
    #expect(code.language == language)
    #expect(code.presentation.title == "T")
  }

  @Test(arguments: [
    ("json, ▸titel=a", "there is no attribute `titel`", "did you mean `title`?"),
    ("json, title=a, ▸no-run", "`no-run` is for Swift fences only", "take it out"),
    ("json, ▸snippet=a", "`snippet` is for Swift fences only", "take it out"),
    ("json, title=a ▸tab", "attributes are separated by commas", nil),
    ("json, highlight=▸x", "`highlight` cannot have this value", nil),
    ("json▸,", "an attribute is missing after the comma", nil),
    ("▸wrap", "`wrap` needs a value", "write a whole number from 1"),
    (
      "json, ▸zzzzzzzzzz", "there is no attribute `zzzzzzzzzz`",
      "the attributes are id, title, tab, verdict, highlight, strikeout, wrap, showLineNumbers, nocopy"
    ),
  ])
  func `a faulty attribute is a warning at the mark`(
    _ marked: String, _ summary: String, _ hint: String?
  ) throws {
    let opening = "> ~~~" + marked
    let column = opening.utf8.prefix { $0 != "▸".utf8.first }.count + 1
    let page = ParsedPage(opening.replacing("▸", with: "") + "\n> ~~~\n")
    let problem = try #require(page.diagnostics.first)
    #expect(problem.id == "code-attribute")
    #expect(problem.severity == .warning)
    #expect(problem.summary == summary)
    #expect(problem.location?.range.start == SourcePosition(line: 1, column: column))
    #expect(hint == nil || problem.hint == hint)
  }

  @Test func `what is sound holds beside what is not`() {
    let page = ParsedPage("```json, title=T, timeout=3\n```\n")
    #expect(page.codes.map(\.presentation.title) == ["T"])
    #expect(page.problems == ["1:19: `timeout` is for Swift fences only"])
  }

  @Test func `a name that another fence has is reported`() {
    let page = ParsedPage("```swift, id=a\n```\n\n```json, id=a\n```\n\n```json, id=b\n```\n")
    #expect(page.problems == ["4:10: `a` is already the id of another example of this page"])
    #expect(page.codes.map(\.name) == [nil, nil, "b"])
  }

  @Test(arguments: ["<!--\n```json, no-run\n```\n-->\n", "```swift\n```\n```output, stderr\n```\n"])
  func `what is not shown as code has no looks`(_ text: String) {
    #expect(ParsedPage(text).problems == [])
  }

  @Test func `a Swift fence with a fault keeps its looks`() {
    let page = ParsedPage("```swift, title=T, no-rum\n```\n")
    #expect(page.codes.map(\.presentation.title) == ["T"])
    #expect(page.problems == ["1:20: there is no attribute `no-rum`"])
  }

  /// The only code of a page without problems: two lines behind this info string.
  private func listing(
    _ info: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> CodeBlock {
    let page = ParsedPage("```\(info)\na\nb\n```\n")
    #expect(
      page.problems.filter { !$0.hasSuffix("this tab stands alone") } == [],
      sourceLocation: sourceLocation)
    return try #require(page.codes.first, sourceLocation: sourceLocation)
  }
}
