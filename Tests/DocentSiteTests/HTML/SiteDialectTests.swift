import DocentMarkdown
import DocentModel
import DocentSite
import Testing

@Suite struct SiteDialectTests {
  @Test func `headings below the first level have anchors`() {
    #expect(
      article("# A\n\n## B *c* \"d\"\n") == """
        <h1 id="a">A</h1>
        <h2 id="b-c-d">B <em>c</em> &quot;d&quot; \
        <a class="anchor" href="#b-c-d" aria-label="Link to “B c &quot;d&quot;”">#</a></h2>

        """)
  }

  @Test func `a table can scroll, and is aligned where the author says so`() {
    #expect(
      article("| a | b |\n|---|--:|\n| 1 | **2** |\n") == """
        <div class="table" role="group" tabindex="0" aria-label="Table"><table>
        <thead>
        <tr><th scope="col">a</th><th scope="col" class="align-right">b</th></tr>
        </thead>
        <tbody>
        <tr><td>1</td><td class="align-right"><strong>2</strong></td></tr>
        </tbody>
        </table></div>

        """)
  }

  @Test func `a list of tasks shows its boxes`() {
    #expect(
      article("- [x] a\n- [ ] b\n\n3. c\n") == """
        <ul class="task-list">
        <li class="task"><input type="checkbox" disabled checked aria-label="Done"> a</li>
        <li class="task"><input type="checkbox" disabled aria-label="To do"> b</li>
        </ul>
        <ol start="3">
        <li>c</li>
        </ol>

        """)
  }

  @Test func `footnotes link there and back`() {
    #expect(
      article("x[^n] y[^n]\n\n[^n]: *N*\n") == """
        <p>x<sup class="footnote-ref"><a href="#fn-n" id="fnref-n">1</a></sup> \
        y<sup class="footnote-ref"><a href="#fn-n" id="fnref-n-2">1</a></sup></p>
        <section class="footnotes">\
        <h2 id="footnote-label" class="visually-hidden">Footnotes</h2>
        <ol>
        <li id="fn-n">
        <p><em>N</em> <a class="footnote-back" href="#fnref-n" aria-label="Back to reference 1">↩</a> \
        <a class="footnote-back" href="#fnref-n-2" aria-label="Back to reference 1-2">\
        ↩<sup>2</sup></a></p>
        </li>
        </ol>
        </section>

        """)
  }

  @Test func `links and images go through the resolver and are encoded`() {
    let html = article("[a](b.md) ![c](ü.png \"t\")") { "to/\($0.destination)?a&b" }
    #expect(
      html == """
        <p><a href="to/b.md?a&amp;b">a</a> \
        <img src="to/%C3%BC.png?a&amp;b" alt="c" title="t" decoding="async"></p>

        """)
  }

  @Test(arguments: ["<script>x</script>", "<IFRAME src=x>\n\n", "</title >", "a <style/> b"])
  func `tags that change the page become text`(_ text: String) {
    #expect(!article(text).contains("<\(text.drop { $0 != "<" }.dropFirst().prefix(4))"))
  }

  @Test func `other HTML of the author's stays`() {
    #expect(article("<p>\n<titles></titles>\n") == "<p>\n<titles></titles>\n")
  }
}

/// The article of a page that a test wrote as a string.
func article(
  _ text: String, outcomes: [String: ExampleOutcome] = [:],
  resolve: @escaping @Sendable (Link) -> String = { $0.destination }
) -> String {
  let document = MarkdownParser().parse(SourceFile(path: "page.md", text: text)).document
  let named = outcomes.map { (ExampleID(page: "page.md", name: $0.key), $0.value) }
  let dialect = SiteDialect(
    examples: Dictionary(uniqueKeysWithValues: named).mapValues { .finished($0) }, resolve: resolve)
  return String(decoding: HTMLRenderer.render(document, as: dialect), as: UTF8.self)
}

/// The same as GitHub writes it.
func gitHubArticle(_ text: String) -> String {
  let document = MarkdownParser().parse(SourceFile(path: "page.md", text: text)).document
  return String(decoding: HTMLRenderer.render(document, as: GFMDialect()), as: UTF8.self)
}
