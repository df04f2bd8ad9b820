import DocentMarkdown
import DocentModel
import Testing

@Suite struct AttributeListsTests {
  @Test(arguments: [
    ("a\n{: .x}\n", "a", "2:1"),
    ("{: .x}\na\n", "a", "1:1"),
    ("> a\n> {: .no_toc }\n", "a", "2:3"),
    ("[a](https://b.c){:target=\"_blank\"} b\n", "a b", "1:17"),
    ("![a](https://b.c/d.png){: align=\"left\"}\n", "a", "1:24"),
    ("[a](https://b.c){ .button target=_blank } b\n", "a b", "1:17"),
    ("![a](b.png){.c width=30}\n", "a", "1:12"),
    ("a\n{ .annotate }\n", "a", "2:1"),
    ("## T\n{: .no_toc}\n\na\n", "a", "2:1"),
  ])
  func `kramdown's attributes are left out, with a note`(
    _ text: String, _ shown: String, _ place: String
  ) {
    let page = ParsedPage(text)
    #expect(paragraphs(page.blocks) == [shown])
    #expect(page.problems == ["\(place): attributes in braces are left out"])
    #expect(page.diagnostics.map(\.severity) == [.note])
  }

  @Test(arguments: ["* TOC\n{:toc}\n\na\n", "1. TOC\n{:toc .x}\n\na\n", "- a\n- TOC\n  {: toc }\n"])
  func `the place of kramdown's contents is left out`(_ text: String) {
    let page = ParsedPage(text)
    #expect(paragraphs(page.blocks).filter { $0 != "TOC" } == ["a"])
    #expect(page.diagnostics.map(\.hint) == ["every page has its contents beside it"])
  }

  @Test(arguments: [
    "a {: .x}", "`{: .x}`", "{ a }", "{:", "a {:b}", "    {: .x}", "{: .x} a", "{a=b}",
    "`a`{b}", "[a](https://b.c){{ d }}", "`a`{ b, c }", "*a*{.b, .c}",
  ])
  func `other braces stay`(_ text: String) {
    let page = ParsedPage(text + "\n")
    #expect(page.problems == [])
    #expect(page.blocks.count == 1)
  }

  @Test(arguments: [
    ("![a](b.png){width=30}\n", "30" as String?, nil as String?),
    ("x ![a](b.png){: width=\"30px\" height=\"20\" } y\n", "30", "20"),
    ("![a](b.png){ height=50% }\n", nil as String?, "50%"),
    ("| a |\n|---|\n| ![a](b.png){width=30} |\n", "30", nil),
    ("# ![a](b.png){width=30}\n", "30", nil),
  ])
  func `an image takes its size`(_ text: String, _ width: String?, _ height: String?) {
    let page = ParsedPage(text)
    #expect(page.links.map(\.size?.width) == [width])
    #expect(page.links.map(\.size?.height) == [height])
    #expect(page.problems == [])
  }

  @Test(arguments: ["[TOC]\n\na\n", "a\n\n[[toc]]\n", "[[_TOC_]]\n\na\n"])
  func `a mark for the contents is left out`(_ text: String) {
    let page = ParsedPage(text)
    #expect(paragraphs(page.blocks) == ["a"])
    #expect(page.document.contentsMarks.count == 1)
    #expect(page.problems == [])
  }

  @Test(arguments: ["\\[TOC]\n", "[TOC]\n\n[toc]: b.md\n", "the [TOC]\n", "`[TOC]`\n", "TOC\n"])
  func `other brackets stay`(_ text: String) {
    #expect(paragraphs(ParsedPage(text).blocks).count == 1)
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
