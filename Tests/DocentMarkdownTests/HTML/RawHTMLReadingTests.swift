import DocentMarkdown
import DocentModel
import Testing

@Suite struct RawHTMLReadingTests {
  @Test(arguments: [
    "a <b c=\"v\">", "a\nb <i>c</i> <b\nc='v'>", "<div\n  c=v>\n", "> > <p a=b\n> >   c=v>\n",
    "- a\n\n  <p\n    c=v>\n", "`<b c=v>` <b c=v>", "| a |\n|---|\n| <b c=\"v\"> |\n", "é <b c=v>",
    "[<b c=v>](https://x.y)", "<p>\r\n<b\r\nc=v>\r\n", "x[^1]\n\n[^1]: <b c=v>\n",
  ])
  func `tags and the values of attributes know where they stand`(_ text: String) throws {
    let page = ParsedPage(text)
    let tags = page.html.flatMap(\.tags)
    let attribute = try #require(tags.flatMap(\.attributes).first { $0.name == "c" })
    for tag in tags { #expect(page.text(at: tag.range) == "<\(tag.name)") }
    #expect(page.text(at: attribute.valueRange) == "v")
    #expect(page.text(at: attribute.range).hasPrefix("c="))
    #expect(attribute.value == "v")
  }

  @Test func `references to characters are resolved in values`() {
    let tags = ParsedPage("<a b='&amp;&lt;&#65;&#x42;&quot;&nope;&'>").html.flatMap(\.tags)
    #expect(tags.first?.value(of: "b") == "&<AB\"&nope;&")
  }

  @Test func `names are in lower case, and the first of two counts`() {
    let tags = ParsedPage("<IMG Src=a SRC=b>").html.flatMap(\.tags)
    #expect(tags.first?.name == "img")
    #expect(tags.first?.value(of: "src") == "a")
  }
}
