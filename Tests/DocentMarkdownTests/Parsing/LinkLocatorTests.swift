import DocentMarkdown
import DocentModel
import Testing

@Suite struct LinkLocatorTests {
  @Test(arguments: [
    ("in a paragraph", "See [this](a.md) page.", "1:12"),
    ("after letters of several bytes", "Für [dich](a.md)", "1:13"),
    ("on the second line", "first\nsee [this](a.md)", "2:12"),
    ("whose text goes over lines", "see [this\nand that](a.md)", "2:11"),
    ("whose destination stands on the next line", "[this](\na.md)", "2:1"),
    ("in a quote", "> one\n> [two](a.md)", "2:9"),
    ("in a quote, on the next line", "> [two](\n> a.md)", "2:3"),
    ("in a list", "1. one\n   - two\n     [three](a.md)", "3:14"),
    ("in a list after a tab", "-\tone [two](a.md)", "1:13"),
    ("in a heading", "## On [this](a.md)", "1:14"),
    ("in a heading with a line below", "On [this](a.md)\n===", "1:11"),
    ("in a table", "| a | b |\n|---|---|\n| x | [y](a.md) |", "3:11"),
    ("in the head of a table", "| a | [y](a.md) |\n|---|---|", "1:11"),
    ("in angle brackets", "[this](<a.md>)", "1:9"),
    ("with a title", "[this](a.md \"A\")", "1:8"),
    ("in emphasis", "*see **[this](a.md)***", "1:15"),
    ("after code that looks like it", "`[this](a.md)` [this](a.md)", "1:23"),
    ("after brackets that are none", "\\[this](a.md) [this](a.md)", "1:22"),
    ("of an image", "![this](a.md)", "1:9"),
    ("in a footnote", "x[^1]\n\n[^1]: see [this](a.md)", "3:18"),
  ])
  func `a link is found`(_ place: String, _ text: String, _ position: String) throws {
    let page = ParsedPage(text)
    let link = try #require(page.links.first)
    #expect("\(link.range.start.line):\(link.range.start.column)" == position)
    #expect(page.text(at: link.range) == "a.md")
  }

  @Test func `links to one address are told apart`() {
    let page = ParsedPage("[a](x.md) and [b](y.md),\nthen [c](x.md)")
    #expect(page.links.map(\.range.start.line) == [1, 1, 2])
    #expect(page.links.map(\.range.start.column) == [5, 19, 10])
  }

  @Test func `an image in a link has a place of its own`() {
    let page = ParsedPage("[![text](image.png)](page.md)")
    #expect(page.links.map(\.destination) == ["image.png", "page.md"])
    #expect(page.links.map { page.text(at: $0.range) } == ["image.png", "page.md"])
  }

  @Test(arguments: [
    ("see [*this* page][ref]\n\n[ref]: a.md", "[*this* page]"),
    ("see [ref][]\n\n[ref]: a.md", "[ref]"),
    ("see [ref]\n\n[ref]: a.md", "[ref]"),
  ])
  func `a reference is found where it stands`(_ text: String, _ bracket: String) throws {
    let page = ParsedPage(text)
    let link = try #require(page.links.first)
    #expect(link.destination == "a.md")
    #expect(page.text(at: link.range) == bracket)
  }

  @Test(arguments: [
    ("> é [*this* page](a.md)", "*this* page"), ("![](a.md)", ""),
    ("[`x`][ref]\n\n[ref]: a.md", "`x`"),
    ("[ref][]\n\n[ref]: a.md", "ref"), ("<https://swift.org>", "https://swift.org"),
  ])
  func `so is its text`(_ text: String, _ shown: String) throws {
    let page = ParsedPage(text)
    #expect(page.text(at: try #require(page.links.first).textRange) == shown)
  }

  @Test(arguments: ["<https://swift.org>", "https://swift.org", "> - https://swift.org"])
  func `an address that stands for itself is found`(_ text: String) throws {
    let page = ParsedPage(text)
    let link = try #require(page.links.first)
    #expect(page.text(at: link.range) == "https://swift.org")
  }

  @Test(arguments: ["a\\_b.md", "a&#95;b.md", "a&lowbar;b.md"])
  func `an escaped address is found as it was written`(_ written: String) throws {
    let page = ParsedPage("[x](no.md) [y](\(written))")
    let link = try #require(page.links.last)
    #expect(link.destination == "a_b.md")
    #expect(page.text(at: link.range) == written)
  }

  @Test func `front matter moves no link`() throws {
    let page = ParsedPage("---\ntitle: x\n---\n[this](a.md)")
    #expect(page.links.first?.range.start.line == 4)
  }
}
