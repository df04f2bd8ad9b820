import DocentModel
import DocentSite
import Testing

@Suite struct CodeGroupsTests {
  @Test func `fences with tabs are buttons and panels`() {
    #expect(
      article(
        """
        a

        ```text, tab="A & B", title=T
        1
        ```
        ```text, tab=C
        2
        ```
        b
        """) == """
          <p>a</p>
          <div class="tabs">
          <div class="tab-list"><button class="tab-button" type="button">A &amp; B</button>\
          <button class="tab-button" type="button">C</button></div>
          <div class="tab-panel">
          <p class="tab-label">A &amp; B</p>
          <figure class="code-block">
          <figcaption>T</figcaption>
          <div class="code"><pre tabindex="0"><code class="language-text">1
          </code></pre></div>
          </figure>
          </div>
          <div class="tab-panel">
          <p class="tab-label">C</p>
          <figure class="code-block">
          <div class="code"><pre tabindex="0"><code class="language-text">2
          </code></pre></div>
          </figure>
          </div>
          </div>
          <p>b</p>

          """)
  }

  @Test func `what to avoid and what to prefer stand in a pair`() {
    let figures =
      article("```text, verdict=avoid\n1\n```\n") + article("```text, verdict=prefer\n2\n```\n")
    #expect(
      article("- ```text, verdict=avoid\n  1\n  ```\n  ```text, verdict=prefer\n  2\n  ```\n")
        == """
        <ul>
        <li>
        <div class="pair" data-width="half">
        \(figures)</div>
        </li>
        </ul>

        """)
  }

  @Test(arguments: [
    (36, "", "pair\" data-width=\"half\">"), (37, "", "pair\">"), (71, "", "pair\">"),
    (72, "", "pair\" data-width=\"wide\">"), (72, ", wrap=36", "pair\" data-width=\"half\">"),
  ])
  func `a pair says how much room its longest line needs`(
    length: Int, attributes: String, start: String
  ) {
    let long = String(repeating: "x", count: length)
    let html = article(
      "```text, verdict=avoid\(attributes)\n1\n\(long)\n```\n```text, verdict=prefer\n2\n```\n")
    #expect(html.hasPrefix("<div class=\"\(start)\n"))
  }

  @Test func `examples in tabs keep their outcomes, and hidden ones stay hidden`() {
    let html = article(
      "```swift, tab=A\n```\n```swift, hidden\nsecret\n```\n```swift, tab=B\n```\n",
      outcomes: ["3": ExampleOutcome(status: .ran, toolchain: "Swift 6")])
    #expect(html.contains("id=\"example-1\" data-status=\"unverified\""))
    #expect(html.contains("id=\"example-3\" data-status=\"passed\""))
    #expect(!html.contains("secret"))
    #expect(html.split(separator: "class=\"tab-panel\"").count == 3)
  }

  @Test func `a tab that is named like its language says it once`() {
    let html = article("```yaml, tab=YAML\na: 1\n```\n```json, tab=Other\n1\n```\n")
    #expect(!html.contains("data-language=\"YAML\""))
    #expect(html.contains("data-language=\"JSON\""))
  }

  @Test func `a tab that stands alone is shown as other code`() {
    #expect(article("```text, tab=A\n1\n```\n") == article("```text\n1\n```\n"))
  }

  @Test func `GitHub's HTML knows no groups`() {
    #expect(
      gitHubArticle("```js, tab=A\n1\n```\n```js, tab=B\n2\n```\n")
        == "<pre><code class=\"language-js,\">1\n</code></pre>\n"
        + "<pre><code class=\"language-js,\">2\n</code></pre>\n")
  }
}
