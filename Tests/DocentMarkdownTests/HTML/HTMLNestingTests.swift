import DocentMarkdown
import DocentModel
import Testing

@Suite struct HTMLNestingTests {
  @Test(arguments: [
    "<details>\n<summary>A</summary>\n\nText\n\n</details>\n\nB",
    "<div>\n\n<div>\n\n# A\n\n</div>\n\n</div>",
    "a<br>b <img src=x> <wbr/> <hr /> </br>", "<div\n  class=x>\n\na\n\n</div\n>",
    "<ul><li>a<li>b</ul>", "<ul><li>a</li><li>b</li></ul>", "<dl><dt>a<dd>b<dt>c</dl>",
    "<table><tr><td>a<td>b<tr><td>c</table>",
    "<table>\n<tr>\n\n<td>\n\na\n\n</td></tr></table>",
    "<table><tr><td><table><tr><td>a</table></table>",
    "<p align=center>\n\n![a](b)\n\n</p>", "<p>a<p>b", "a <p> b </p> c",
    "<select><option>a<option>b</select>", "<ruby>a<rp>(<rt>b<rp>)</ruby>",
    "<h2>a</h3>", "<B>a</b>", "**a <b>b** c</b>", "1 < 2",
    "a <!-- b --> c", "<!-->\n\nb", "<!-- a --!> b -->", "<!-- <b> -->",
    "<![CDATA[a]]>", "<?php a ?>", "<!DOCTYPE html>", "<html>\n<body>\n\na\n\n</body>",
    "a <details> <summary>b</summary>\n\nc\n\n</details>", "<details>\n\na</details>",
    "<svg><path d=\"M0\"/><g/></svg>", "a <a href=x/>b</a>", "<my-tag>\n\n</my-tag>",
    "`<b>` \\<b>\n\n    <b>", "![<b>](x)", "<iframe src=x>", "<!-- ```swift\n1\n``` -->",
    "| a |\n|---|\n| <ul><li>b</ul> |", "> <div>\n>\n> a\n>\n> </div>",
  ])
  func `balanced HTML stays as it is`(_ markdown: String) {
    let page = ParsedPage(markdown)
    #expect(page.problems == [])
    #expect(page.repairedHTML == page.html.map(\.source).joined())
  }

  @Test(arguments: [
    ("a\n\n⟪</div>⟫ b", " b\n"),
    ("a ⟪</b>⟫ c", ""),
    ("<div>\n\n> a ⟪</div>⟫\n\n</div>", "<div>\n</div>\n"),
    ("<div>\n\n- ⟪</div >⟫\n\n</div>", "<div>\n\n</div>\n"),
    ("<details>\n\n## a ⟪</details>⟫\n\n</details>", "<details>\n</details>\n"),
    ("<table><tr><td>⟪</div>⟫</table>", "<table><tr><td></table>\n"),
    ("- a ⟪</li>⟫ b", ""),
  ])
  func `an end tag that ends nothing is left out`(_ marked: String, _ html: String) {
    expect(marked, html, "closes nothing")
  }

  @Test(arguments: [
    ("⟪<div⟫>\n\na", "<div>\n</div>"),
    (
      "⟪<details⟫ open>\n<summary>a</summary>\n\nb",
      "<details open>\n<summary>a</summary>\n</details>"
    ),
    ("a ⟪<b⟫>b\n\nc", "<b></b>"),
    ("a *⟪<a⟫ href=x>b* c", "<a href=x></a>"),
    ("# a ⟪<b⟫>b", "<b></b>"),
    ("# a ⟪<div⟫>b {#c}", "<div></div>"),
    ("| a |\n|---|\n| ⟪<b⟫>b |", "<b></b>"),
    ("- ⟪<div⟫>\n  a\n\n- b", "<div>\na\n</div>"),
    ("> é ⟪<kbd⟫>a", "<kbd></kbd>"),
    ("a[^1]\n\n[^1]: b ⟪<i⟫>c", "<i></i>"),
    ("<div>⟪<b⟫>a</div>", "<div><b>a</b></div>\n"),
    ("<ul><li>⟪<em⟫>a</ul>", "<ul><li><em>a</em></ul>\n"),
    ("a Set⟪<T⟫> b", "<T></t>"),
    ("x\n\na ⟪<details⟫>\n\nb", "<details></details>"),
    ("a\nb\n c ⟪<sub⟫>", "<sub></sub>"),
    ("⟪<pre⟫>\na\n\nb", "<pre>\na\n\nb\n</pre>"),
  ])
  func `what is open is closed where its place ends`(_ marked: String, _ html: String) {
    expect(marked, html, "is not closed")
  }

  @Test(arguments: [
    ("a\n\n⟪<!--⟫ TODO\n\n# b", "<!-- TODO\n\n# b-->\n", "is not closed"),
    ("<div>\n⟪<!--⟫ a\n\nb -->\n\n</div>", "<div>\n<!-- a-->\n</div>\n", "is not closed"),
    ("⟪<?⟫php\na", "<?php\na>\n", "is not closed"),
    (
      "<div>⟪<a⟫ href=\"x>\n</div>\n\nb\n\n</div>", "<div>&lt;a href=\"x>\n&lt;/div>\n</div>\n",
      "has no end"
    ),
    ("⟪<div⟫\n\na", "&lt;div\n", "has no end"),
  ])
  func `what has no end is ended with its block`(
    _ marked: String, _ html: String, _ problem: String
  ) {
    expect(marked, html, problem)
  }

  @Test(arguments: [
    ("<a name=\"x\"/>\n\nb", "<a name=\"x\"/></a>\n"),
    ("a <i class=\"b\" /> c", "<i class=\"b\" /></i>"),
  ])
  func `a slash at the end of a tag closes it`(_ markdown: String, _ html: String) {
    let page = ParsedPage(markdown)
    #expect(page.problems == [])
    #expect(page.repairedHTML == html)
  }

  @Test func `a page with thousands of faults tells of some`() {
    let page = ParsedPage(String(repeating: "a <b>\n", count: 20_000))
    #expect(page.diagnostics.count == 100)
    #expect(page.repairedHTML.hasSuffix(String(repeating: "</b>", count: 20_000)))
  }

  @Test func `plain Markdown files are not looked at`() {
    let parser = MarkdownParser(extensions: MarkdownExtension.outsideSites)
    #expect(parser.parse(SourceFile(path: "a.md", text: "a <b>\n\n</div>")).diagnostics.isEmpty)
  }

  /// - Parameter marked: The page, with what is reported between ⟪ and ⟫.
  private func expect(_ marked: String, _ html: String, _ problem: String) {
    let page = ParsedPage(marked.replacing("⟪", with: "").replacing("⟫", with: ""))
    #expect(page.diagnostics.map(\.id) == ["unbalanced-html"])
    #expect(page.repairedHTML == html)
    for diagnostic in page.diagnostics {
      guard let range = diagnostic.location?.range else { continue }
      #expect(diagnostic.summary.contains(problem))
      #expect(marked.contains("⟪\(page.text(at: range))⟫"))
      let before = marked.prefix { $0 != "⟪" }
      let line = before.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(range.start.line == line.count)
      #expect(range.start.column == (line.last?.utf8.count ?? 0) + 1)
    }
  }
}
