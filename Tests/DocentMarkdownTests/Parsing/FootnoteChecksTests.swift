import DocentMarkdown
import DocentModel
import Testing

@Suite struct FootnoteChecksTests {
  @Test(arguments: [
    ("a [^x] b\n", "1:3: there is no footnote ‘[^x]’"),
    ("a\n> - *b* **[^long-name]**\n", "2:11: there is no footnote ‘[^long-name]’"),
    ("`[^x]` \\[^x] [^x]\n", "1:14: there is no footnote ‘[^x]’"),
    ("| a |\n|---|\n| [^x] |\n", "3:3: there is no footnote ‘[^x]’"),
    ("a[^y]\n\n[^y]: b [^x]\n", "3:9: there is no footnote ‘[^x]’"),
  ])
  func `a reference to no footnote is reported`(_ text: String, _ problem: String) {
    let page = ParsedPage(text)
    #expect(page.problems == [problem])
    #expect(page.diagnostics.map(\.id) == ["undefined-footnote"])
  }

  @Test func `each of several is reported at its own place`() {
    #expect(
      ParsedPage("[^x] [^y] [^x]\n").problems == [
        "1:1: there is no footnote ‘[^x]’", "1:6: there is no footnote ‘[^y]’",
        "1:11: there is no footnote ‘[^x]’",
      ])
  }

  @Test(arguments: [
    ("a\n\n[^x]: b\n", "3:1: no text refers to this footnote"),
    ("a[^y]\n\n[^x]: b\n\n[^y]: c\n", "3:1: no text refers to this footnote"),
    ("a\n\n> [^x]: b\n", "3:3: no text refers to this footnote"),
    ("---\ntitle: a\n---\n[^x]: b\n", "4:1: no text refers to this footnote"),
    (
      "a[^x]\n\n[^x]: b\n\n[^X]: c\n", "5:1: the footnote ‘[^X]’ already stands in line 3"
    ),
  ])
  func `a footnote that nobody can read is reported`(_ text: String, _ problem: String) {
    let page = ParsedPage(text)
    #expect(page.problems == [problem])
    #expect(page.diagnostics.map(\.id) == ["unused-footnote"])
  }

  @Test(arguments: [
    "a[^x] b[^x]\n\n[^x]: b\n", "a[^X]\n\n[^x]: b\n", "`[^x]`\n", "\\[^x]\n",
    "```\n[^x]: a\n```\n", "    [^x]: a\n", "<!--\n[^x]: a\n-->\n",
    "a[^x]\n\n[^x]: b[^y]\n[^y]: c\n",
    "[^a b]\n", "[^x](a.md)\n", "```swift\nprint(1)\n```\n\n```output\n[^x]: 1\n```\n",
    "a[^x]\n\n[^x]: b\n\n    ```\n    [^y]: c\n    ```\n",
  ])
  func `no other footnote is reported`(_ text: String) {
    #expect(ParsedPage(text).problems == [])
  }
}
