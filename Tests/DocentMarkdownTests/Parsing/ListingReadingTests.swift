import DocentMarkdown
import DocentModel
import Testing

@Suite struct ListingReadingTests {
  @Test(arguments: [
    ("js, ▸highlight=[1, 4]", "there is no line 4 to highlight: the last one is 3"),
    ("swift, ▸highlight=2-9", "there is no line 9 to highlight: the last one is 3"),
    ("js, title=x, ▸strikeout=4", "there is no line 4 to strike out: the last one is 3"),
    ("▸highlight=5, wrap=3", "there is no line 5 to highlight: the last one is 3"),
    ("js, highlight=[1-3], strikeout=3", nil), ("swift, hidden, highlight=9", nil),
  ])
  func `lines beyond the last are reported`(_ marked: String, _ summary: String?) throws {
    let opening = "- ```" + marked
    let column = opening.utf8.prefix { $0 != "▸".utf8.first }.count + 1
    let page = ParsedPage(opening.replacing("▸", with: "") + "\n  a\n\n  c\n  ```\n")
    #expect(page.problems == (summary.map { ["1:\(column): \($0)"] } ?? []))
    #expect(page.diagnostics.allSatisfy { $0.id == "line-range" && $0.severity == .warning })
  }

  @Test func `lines that another generator marks are reported at their fence`() {
    #expect(
      ParsedPage("```js {2}\na\n```\n").problems == [
        "1:1: there is no line 2 to highlight: the last one is 1"
      ])
  }

  @Test func `an empty fence has no line`() {
    #expect(
      ParsedPage("```js, highlight=1\n```\n").problems == [
        "1:8: there is no line 1 to highlight: the fence is empty"
      ])
  }

  @Test func `a block without a fence is plain code`() {
    let page = ParsedPage("    tab=A\n")
    #expect(page.codes.map(\.language) == [""])
    #expect(page.codes.map(\.opening) == [nil])
  }
}
