import DocentMarkdown
import DocentModel
import Testing

@Suite struct AttributeListsTests {
  @Test(arguments: [
    ("a\n{: .x}\n", "a", "2:1"),
    ("{: .x}\na\n", "a", "1:1"),
    ("> a\n> {: .no_toc }\n", "a", "2:3"),
    ("[a](https://b.c){:target=\"_blank\"} b\n", "a b", "1:17"),
    ("![a](https://b.c/d.png){: width=\"30\"}\n", "a", "1:24"),
    ("## T\n{: .no_toc}\n\na\n", "a", "2:1"),
  ])
  func `kramdown's attributes are left out, with a note`(
    _ text: String, _ shown: String, _ place: String
  ) {
    let page = ParsedPage(text)
    #expect(paragraphs(page.blocks) == [shown])
    #expect(page.problems == ["\(place): attributes as in kramdown are left out"])
    #expect(page.diagnostics.map(\.severity) == [.note])
  }

  @Test(arguments: ["* TOC\n{:toc}\n\na\n", "1. TOC\n{:toc .x}\n\na\n", "- a\n- TOC\n  {: toc }\n"])
  func `the place of kramdown's contents is left out`(_ text: String) {
    let page = ParsedPage(text)
    #expect(paragraphs(page.blocks).filter { $0 != "TOC" } == ["a"])
    #expect(page.diagnostics.map(\.hint) == ["every page has its contents beside it"])
  }

  @Test(arguments: ["a {: .x}", "`{: .x}`", "{ a }", "{:", "a {:b}", "    {: .x}", "{: .x} a"])
  func `other braces stay`(_ text: String) {
    let page = ParsedPage(text + "\n")
    #expect(page.problems == [])
    #expect(page.blocks.count == 1)
  }

  private func paragraphs(_ blocks: [Block]) -> [String] {
    blocks.flatMap { block -> [String] in
      switch block.content {
      case .paragraph(let inlines): [inlines.plainText]
      case .blockQuote(let blocks): paragraphs(blocks)
      case .list(let list): list.items.flatMap { paragraphs($0.blocks) }
      default: []
      }
    }
  }
}
