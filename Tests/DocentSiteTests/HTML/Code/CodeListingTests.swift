import DocentModel
import DocentSite
import Testing

@Suite struct CodeListingTests {
  @Test func `code has a frame that names its language`() {
    #expect(
      article("```JSON, title=\"a & b\", id=x, verdict=avoid, nocopy\n[<, \t]\n```\n") == """
        <figure class="code-block" id="example-x" data-verdict="avoid" data-language="JSON" data-nocopy>
        <figcaption><span class="verdict">Avoid</span> a &amp; b</figcaption>
        <div class="code"><pre tabindex="0"><code class="language-json">\
        [&lt;, \t]
        </code></pre></div>
        </figure>

        """)
  }

  @Test func `code of a known language has its colours`() {
    #expect(
      code("yml", "a: 1 # b") == """
        <code class="language-yaml"><span class="a">a</span>: <span class="n">1</span> \
        <span class="c"># b</span>
        </code>
        """)
  }

  @Test(arguments: [
    ("    a < b\n", ""), ("```\na < b\n```\n", ""),
    ("```x<y\na < b\n```\n", " class=\"language-x&lt;y\""),
    ("```text hello\na < b\n```\n", " class=\"language-text\""),
  ])
  func `text of no known language is plain`(_ text: String, _ attribute: String) {
    #expect(
      article(text) == """
        <figure class="code-block">
        <div class="code"><pre tabindex="0"><code\(attribute)>a &lt; b
        </code></pre></div>
        </figure>

        """)
  }

  @Test func `lines are elements where something is said of lines`() {
    #expect(
      code("text, showLineNumbers, highlight=2, strikeout=[2-3]", "a\n\nb") == """
        <code class="language-text numbered"><span class="line">a</span>
        <span class="line highlighted struck"></span>
        <span class="line struck">b</span>
        </code>
        """)
  }

  @Test func `lines that another generator marks are marked`() {
    #expect(
      code("text {2}", "a\nb") == """
        <code class="language-text"><span class="line">a</span>
        <span class="line highlighted">b</span>
        </code>
        """)
  }

  @Test func `a difference has its lines told apart`() {
    let difference = """
      diff --git a/x b/x
      index 1..2 100644
      --- a/x
      +++ b/x
      @@ -1,3 +1,3 @@ f()
       a<b
      --- b
      -c
      +++ c

      """
    #expect(
      code("diff", difference) == """
        <code class="language-diff"><span class="line hunk">diff --git a/x b/x</span>
        <span class="line hunk">index 1..2 100644</span>
        <span class="line hunk">--- a/x</span>
        <span class="line hunk">+++ b/x</span>
        <span class="line hunk">@@ -1,3 +1,3 @@ f()</span>
        <span class="line"> a&lt;b</span>
        <span class="line deleted">--- b</span>
        <span class="line deleted">-c</span>
        <span class="line inserted">+++ c</span>
        <span class="line"></span>
        </code>
        """)
  }

  @Test func `a page links to code by its name`() async throws {
    let site = TestSite(
      "-- content/index.md --\n# T\n\n[a](#example-a) [b](#example-b)\n\n```json, id=a\n1\n```\n")
    #expect(
      try await site.build().problems == [
        "content/index.md:3:21: error: ‘index.md’ has no ‘#example-b’ [broken-anchor] "
          + "did you mean ‘#example-a’?"
      ])
  }

  @Test(arguments: [(71, "", false), (72, "", true), (72, ", wrap=71", false)])
  func `the frame of long lines is wide`(_ length: Int, _ attributes: String, _ isWide: Bool) {
    let html = article("```text\(attributes)\n\(String(repeating: "x", count: length))\n```\n")
    #expect(html.contains("<figure class=\"code-block\" data-width=\"wide\">") == isWide)
  }

  @Test func `what is said of looks can be minded more, or not at all`() async throws {
    let site = TestSite(
      """
      -- docent.yml --
      checks: { lone-tab: error, line-range: off, code-attribute: note }
      -- content/index.md --
      # T

      ```js, tab=A, highlight=3, no-run
      a
      ```
      """)
    #expect(
      try await site.build().problems == [
        "content/index.md:3:8: error: this tab stands alone [lone-tab] put a fence with another "
          + "`tab` right before or after it, or take `tab` out",
        "content/index.md:3:28: note: `no-run` is for Swift fences only [code-attribute] take it out",
      ])
  }
}

/// The `<code>` of a page that is one fence.
func code(_ info: String, _ code: String) -> String {
  let html = article("```\(info)\n\(code)\n```\n")
  guard let start = html.firstRange(of: "<code")?.lowerBound,
    let end = html.firstRange(of: "</code>")?.upperBound
  else { return html }
  return String(html[start..<end])
}
