import DocentModel
import Testing

@testable import DocentSite

@Suite struct ExampleFigureTests {
  private static let toolchain = "Swift 6.3.1 on Linux"

  @Test func `an example shows its code, its output and its receipt`() {
    let outcome = ExampleOutcome(status: .ran, output: "1 < 2\n", toolchain: Self.toolchain)
    #expect(
      article("```swift, id=a, title=\"T & U\"\nx(1)\n```\n", outcomes: ["a": outcome]) == """
        <figure class="example" id="example-a" data-status="passed" data-language="Swift">
        <figcaption>T &amp; U</figcaption>
        <div class="code"><pre tabindex="0"><code class="language-swift">\
        <span class="line">x(<span class="n">1</span>)</span>
        </code></pre></div>
        <div class="output"><p class="label">Output</p><pre tabindex="0"><samp>1 &lt; 2
        </samp></pre></div>
        <p class="receipt">✓ Ran with Swift 6.3.1 on Linux</p>
        </figure>

        """)
  }

  @Test(
    arguments: [
      (.ran, "passed", "✓ Ran with Swift 6.3.1 on Linux"),
      (.compiled, "passed", "✓ Compiled with Swift 6.3.1 on Linux, not run"),
      (.refused, "passed", "✓ Refused by Swift 6.3.1 on Linux, as expected"),
      (.crashed, "passed", "✓ Crashed as expected with Swift 6.3.1 on Linux"),
      (.ignored(reason: "too <slow>"), "ignored", "Not run: too &lt;slow&gt;"),
      (.failed, "failed", "✗ Failed with Swift 6.3.1 on Linux"),
    ] as [(ExampleOutcome.Status, String, String)])
  func `the receipt tells what was verified`(
    _ status: ExampleOutcome.Status, _ attribute: String, _ receipt: String
  ) {
    let outcome = ExampleOutcome(status: status, toolchain: Self.toolchain)
    let html = article("```swift\nx\n```\n", outcomes: ["1": outcome])
    #expect(html.contains("data-status=\"\(attribute)\""))
    #expect(html.contains("<p class=\"receipt\">\(receipt)</p>"))
  }

  @Test func `a failure has a panel of what its author has to know, and no more`() {
    let findings = [
      Diagnostic(
        .error, id: "output", "prints <else>", details: ["- a", "+ b"], hint: "mend it"),
      Diagnostic(.note, id: "output", "is not told"),
    ]
    var html = HTMLBuffer()
    FailurePanel(findings: findings).write(to: &html)
    #expect(
      String(decoding: html.bytes, as: UTF8.self) == """
        <div class="output failure"><p class="label">Failed</p><pre tabindex="0">\
        error: prints &lt;else&gt;
        <del>  - a</del>
        <ins>  + b</ins>
          hint: mend it
        </pre></div>

        """)
  }

  @Test(arguments: [71, 72])
  func `the frame of an example is wide where a line that is shown is long`(_ length: Int) {
    let long = String(repeating: "x", count: length)
    let wide = "data-width=\"wide\""
    let outcome = ExampleOutcome(status: .ran, output: long, toolchain: Self.toolchain)
    #expect(article("```swift\n\(long)\n```\n").contains(wide) == (length > 71))
    #expect(
      article("```swift\nx\n```\n", outcomes: ["1": outcome]).contains(wide) == (length > 71))
    #expect(
      !article("```swift\n// snippet.hide\n\(long)\n// snippet.show\nx\n```\n").contains(wide))
  }

  @Test func `an example that was not run says so, and shows the output the author gives`() {
    let html = article("```swift\nx\n```\n\n```output\n1\n```\n")
    #expect(html.contains("data-status=\"unverified\""))
    #expect(html.contains("<samp>1\n</samp>"))
    #expect(html.contains("<p class=\"receipt\">Not verified in this build</p>"))
  }

  @Test(arguments: [
    ("```swift\nx // Prints \"1\"\n```\n", false), ("```swift\nx\n```\n", true),
    ("```swift\nx // Prints \"1\"\n```\n```output\n1\n```\n", true),
  ])
  func `output that comments tell has no panel`(_ text: String, _ hasPanel: Bool) {
    let outcome = ExampleOutcome(status: .ran, output: "1\n", toolchain: Self.toolchain)
    #expect(article(text, outcomes: ["1": outcome]).contains("<samp>1\n") == hasPanel)
  }

  @Test(arguments: [
    (
      "verdict=avoid", "data-verdict=\"avoid\"",
      "<figcaption><span class=\"verdict\">Avoid</span></"
    ),
    (
      "verdict=prefer, title=T", "data-verdict=\"prefer\"",
      "<span class=\"verdict\">Prefer</span> T</"
    ),
  ])
  func `a verdict is a word`(_ attributes: String, _ attribute: String, _ caption: String) {
    let html = article("```swift, \(attributes)\nx\n```\n")
    #expect(html.contains(attribute))
    #expect(html.contains(caption))
  }

  @Test func `code with hidden lines can be had as a whole`() {
    let html = article(
      "```swift\n// snippet.hide\nlet a = 1 < 2\n// snippet.show\nf(a) // expected-error {{x}}\n```\n"
    )
    #expect(
      html.hasSuffix(
        """
        <p class="receipt">Not verified in this build</p>
        <template class="whole">let a = 1 &lt; 2
        f(a)</template>
        </figure>

        """))
    #expect(!article("```swift\na\n```\n").contains("<template"))
  }

  @Test func `numbers and the button for copying are for the theme`() {
    let html = article("```swift, showLineNumbers, nocopy\nx\n```\n")
    #expect(html.contains("data-language=\"Swift\" data-nocopy>"))
    #expect(html.contains("<code class=\"language-swift numbered\">"))
  }

  @Test(arguments: ["```swift, hidden\nx\n```\n", "<!--\n```swift\nx\n```\n-->\n"])
  func `hidden examples are not on the page`(_ text: String) {
    #expect(article(text) == "")
  }
}
