import DocentMarkdown
import DocentModel
import Testing

@Suite struct ForeignSyntaxTests {
  @Test(arguments: [
    ("a\n\n{{< figure src=\"b.png\" >}}\n", "3:1: a shortcode of Hugo's"),
    ("a {{% note %}} b\n", "1:3: a shortcode of Hugo's"),
    ("a {{<br>}} c\n", "1:3: a shortcode of Hugo's"),
    ("{{#include ../a.md}}\n", "1:1: an include of mdBook's"),
    ("{% include a.html %}\n", "1:1: a tag of Jekyll's"),
    ("a\n<<< @/b.js{1}\n", "2:1: an import of VitePress's"),
    ("import { A } from '@b/c';\nimport D from \"./d\"\n", "1:1: an import or export of MDX"),
    ("export const a = 1\n", "1:1: an import or export of MDX"),
  ])
  func `what only another generator reads is reported once`(_ text: String, _ problem: String) {
    let page = ParsedPage(text)
    #expect(page.problems == [problem + " is shown as it is written"])
    #expect(page.diagnostics.map(\.id) == ["foreign-syntax"])
    #expect(page.diagnostics.map(\.severity) == [.warning])
  }

  @Test(arguments: [
    "`{{< a >}}`\n", "    {{< a >}}\n", "```text\n{{< a >}}\n<<< @/b\n```\n", "\\{{< a >}}\n",
    "{{ a }}\n", "{{#if}}\n", "{a}\n", "10% {b}\n", "<<< a\n", "import taxes from abroad\n",
    "import Foundation\n", "export controls\n", "a import B from 'c'\n",
  ])
  func `what only resembles it is not`(_ text: String) {
    #expect(ParsedPage(text).problems == [])
  }

  @Test(arguments: [
    ("See [how it ends][ends].\n", "1:5"), ("a\n*x* [SE-0192][]\n", "2:5"),
    ("([the thing][a b])\n", "1:2"),
  ])
  func `a link by a name that is not defined is reported`(_ text: String, _ place: String) {
    let page = ParsedPage(text)
    #expect(
      page.problems == ["\(place): this link has no address, and is shown as it is written"])
    #expect(page.diagnostics.map(\.id) == ["undefined-reference"])
  }

  @Test(arguments: [
    "See [how it ends][ends].\n\n[ends]: a.md\n", "a[i][j]\n", "[i][j]\n", "[Int][0]\n",
    "[Int][]\n",
    "`[a b][cd]`\n", "\\[a b][cd]\n", "[a b]\\[cd]\n", "[a b]\n", "[[a b][cd]](e.md)\n",
    "x[ab][cd]\n",
    "[ab][cd][ef]\n", "[ ] [x]\n", "[^a][bc]\n\n[^a]: b\n",
  ])
  func `other brackets are not`(_ text: String) {
    #expect(!ParsedPage(text).diagnostics.contains { $0.id == "undefined-reference" })
  }

  @Test func `front matter in TOML is left out, with a warning`() {
    let page = ParsedPage("+++\ntitle = \"a\"\n+++\n\nb\n")
    #expect(outline(page.blocks) == "b")
    #expect(page.problems == ["1:1: front matter in TOML, as Hugo reads it, is left out"])
    #expect(page.diagnostics.map(\.id) == ["foreign-syntax"])
  }

  @Test func `pluses that nothing closes are text`() {
    #expect(ParsedPage("+++\na\n").problems == [])
  }

  @Test(arguments: ["a\n\n##\n\nb\n", "a\n\n### ###\n"])
  func `an empty heading is reported`(_ text: String) {
    let page = ParsedPage(text)
    #expect(page.problems == ["3:1: this heading is empty"])
    #expect(page.diagnostics.map(\.id) == ["empty-heading"])
  }
}
