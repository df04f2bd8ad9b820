import DocentMarkdown
import DocentModel
import Testing

@Suite struct FrontMatterSplitTests {
  @Test(arguments: [
    "---\ntitle: A\ndraft: true\n---\n# B\n", "---\ntitle: A\ndraft: true\n...\n# B\n",
    "--- \r\ntitle: A\r\ndraft: true\r\n---\r\n# B\r\n",
  ])
  func `front matter is kept apart from the Markdown`(_ text: String) {
    let page = ParsedPage(text)
    #expect(
      page.document.frontMatter == FrontMatterText(yaml: "title: A\ndraft: true\n", firstLine: 2))
    #expect(page.blocks.map(\.range.start.line) == [5])
    #expect(page.problems == [])
  }

  @Test func `empty front matter is front matter`() {
    #expect(ParsedPage("---\n---\ntext").document.frontMatter?.yaml == "")
  }

  @Test(arguments: ["---\n\ntext", "---", "text\n\n---\na: b\n---\n", "----\na: b\n----\n", ""])
  func `other lines are no front matter`(_ text: String) {
    let page = ParsedPage(text)
    #expect(page.document.frontMatter == nil)
    #expect(page.problems == [])
  }

  @Test func `front matter that does not end is reported`() {
    let page = ParsedPage("---\ntitle: A\n\n# B\n")
    #expect(page.document.frontMatter == nil)
    #expect(page.problems == ["1:1: the front matter is not closed"])
  }

  @Test func `a page of front matter only has no blocks`() {
    #expect(ParsedPage("---\ntitle: A\n---").blocks.isEmpty)
  }
}
