import DocentMarkdown
import DocentModel
import Testing

@Suite struct SmartTypographyTests {
  @Test(arguments: [
    (#""a" 'b'"#, "“a” ‘b’"),
    (#"it's ("a")"#, "it’s (“a”)"),
    (#""'a' b""#, "“‘a’ b”"),
    (#"*"a"* "*b*""#, "“a” “b”"),
    (#""`a`" `"b"`"#, "“a” \"b\""),
    (#""`"b"`" "`f(`" `a`'s"#, "“\"b\"” “f(” a’s"),
    (#"<code>"a"</code> "b" <KBD class=x>--</KBD> --"#, "\"a\" “b” -- –"),
    (#""<samp>*a* 'b'</samp>" <var>'x'"#, "“a 'b'” 'x'"),
    ("'tis rock 'n' roll, get 'em 'til 'Twas", "’tis rock ’n’ roll, get ’em ’til ’Twas"),
    ("'em' 'tiling' 'a'", "‘em’ ‘tiling’ ‘a’"),
    ("the '90s", "the ’90s"),
    (#"a " b"#, "a \" b"),
    ("a -- b---c - d-e", "a – b—c - d-e"),
    ("a ---- ----- ------ -------", "a –– —– —— —––"),
    ("a --> b <-- c", "a --> b <-- c"),
    ("a... 1...2 .... ..", "a… 1...2 .... .."),
    ("https://a.b/c--d me--you@a.b", "https://a.b/c--d me--you@a.b"),
    ("<https://a.b/--> [\"a\"](b--c.md)", "https://a.b/-- “a”"),
    ("<b a=\"c--d\">\"a\"</b>", "“a”"),
    ("a\n\"b\"", "a “b”"),
    ("ü \"ü\" 中\"中\"", "ü “ü” 中”中”"),
  ])
  func `signs of typewriters become those of typesetting`(_ text: String, _ typeset: String) {
    #expect(paragraph(text, .smart) == typeset)
  }

  @Test func `without it, all stays as it was typed`() {
    #expect(paragraph(#""a" -- it's..."#, .plain) == #""a" -- it's..."#)
  }

  @Test func `ids and destinations are not text`() {
    let page = parse("## It's -- so\n## A {#x--y}\n\n[\"a\"](b--c.md \"d--e\")\n", .smart)
    let headings = page.blocks.compactMap { block -> String? in
      guard case .heading(let heading) = block.content else { return nil }
      return "\(heading.id) \(heading.text)"
    }
    #expect(headings == ["its----so It’s – so", "x--y A"])
    guard case .paragraph(let inlines)? = page.blocks.last?.content,
      case .link(let link)? = inlines.first
    else {
      Issue.record("there is no link")
      return
    }
    #expect(link.destination == "b--c.md")
  }

  private func parse(_ text: String, _ typography: Typography) -> Document {
    MarkdownParser(typography: typography).parse(SourceFile(path: "page.md", text: text)).document
  }

  private func paragraph(_ text: String, _ typography: Typography) -> String? {
    guard case .paragraph(let inlines)? = parse(text, typography).blocks.first?.content else {
      return nil
    }
    return inlines.plainText
  }
}
