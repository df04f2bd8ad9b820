import DocentMarkdown
import Testing

@Suite struct ForeignInfoTests {
  @Test(arguments: [
    ("js {1,3-5}", "js", [1...1, 3...5]), ("js{1,3-5}", "js", [1...1, 3...5]),
    ("ts:line-numbers{2}", "ts", [2...2]), ("ts:line-numbers {2} x", "ts", [2...2]),
    ("py hl_lines=\"1 3-5\"", "py", [1...1, 3...5]), ("js mark={2} ins={1}", "js", [2...2]),
    ("{ .py .annotate hl_lines='2' }", "py", [2...2]),
    ("js {a}", "js", []), ("js {1", "js", [1...1]), ("js {9-1}", "js", []),
    ("js /x{3}/ \"{3}\"{2}\"y", "js", [2...2]),
    ("c++ x", "c++", []), ("json title", "json", []), ("{", "", []),
  ])
  func `lines that other generators mark are marked`(
    _ info: String, _ language: String, _ lines: [ClosedRange<Int>]
  ) {
    let page = ParsedPage("~~~\(info)\n1\n2\n3\n4\n5\n~~~\n")
    #expect(page.problems == [])
    #expect(page.codes.map(\.language) == [language])
    #expect(page.codes.map(\.presentation.highlightedLines) == [lines])
  }

  @Test(arguments: [
    ("js title=\"a, b.js\"", "a, b.js"), ("js title='a.js' {1}", "a.js"), ("sh title=a", "a"),
    ("{.js title=\"a.js\"}", "a.js"), ("js title=\"\"", nil), ("js subtitle=a", nil),
    ("js title=\"a", "a"),
  ])
  func `captions that other generators read are captions`(_ info: String, _ title: String?) {
    let page = ParsedPage("```\(info)\na\n```\n")
    #expect(page.problems == [])
    #expect(page.codes.map(\.presentation.title) == [title])
  }

  @Test(arguments: [
    ("js showLineNumbers", true), ("js showLineNumbers=false", false),
    ("js showLineNumbers={false}", false), ("py linenums=\"1\"", true), ("js:line-numbers=5", true),
    ("js", false),
  ])
  func `line numbers as other generators ask for them`(_ info: String, _ areShown: Bool) {
    let page = ParsedPage("```\(info)\na\n```\n")
    #expect(page.problems == [])
    #expect(page.codes.map(\.presentation.showsLineNumbers) == [areShown])
  }

  @Test func `Docent's own attributes need no commas there`() {
    let page = ParsedPage(
      "```yaml tab=\"A b\" id=a highlight=[1] strikeout=[1, 2] wrap=80, nocopy verdict=avoid\na\nb\n```\n"
    )
    let code = page.codes.first
    #expect(code?.language == "yaml")
    #expect(code?.name == "a")
    #expect(code?.presentation.tab == "A b")
    #expect(code?.presentation.highlightedLines == [1...1])
    #expect(code?.presentation.struckLines == [1...1, 2...2])
    #expect(code?.presentation.wrapColumn == 80)
    #expect(code?.presentation.isCopyable == false)
    #expect(code?.presentation.verdict == .avoid)
    #expect(page.problems == ["1:9: this tab stands alone"])
  }

  @Test(arguments: [
    "js wrap", "js wrap=false", "js tab", "js timeout=3", "js no-run", "js verdict=x",
  ])
  func `what means nothing there is left alone`(_ info: String) {
    let page = ParsedPage("```\(info)\na\n```\n")
    #expect(page.problems == [])
    #expect(page.codes.map(\.presentation) == [FenceAttributes.Presentation()])
  }

  @Test func `a button that another generator leaves out is left out`() {
    #expect(
      ParsedPage("``` { .sh .no-copy }\na\n```\n").codes.map(\.presentation.isCopyable) == [false])
  }
}
