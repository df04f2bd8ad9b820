import DocentModel
import DocentSite
import Testing

@Suite struct HighlightedCodeTests {
  @Test func `a colour that goes over lines ends and starts with them`() {
    #expect(
      lines(of: "/* a\n\n b < c */\nx") == """
        <span class="line"><span class="c">/* a</span></span>
        <span class="line"></span>
        <span class="line"><span class="c"> b &lt; c */</span></span>
        <span class="line">x</span>

        """)
  }

  @Test func `highlighted and struck lines are counted in the fence's code`() {
    #expect(
      lines(of: "// snippet.hide\na\n// snippet.show\nb\nc", "highlight=[4-5], strikeout=5") == """
        <span class="line highlighted">b</span>
        <span class="line highlighted struck">c</span>

        """)
  }

  @Test func `a message stands under its line, its caret under its character`() {
    let messages = [
      CompilerMessage(
        severity: .error, position: SourcePosition(line: 2, column: 7), text: "no 'b' & 'c'"),
      CompilerMessage(severity: .note, position: SourcePosition(line: 2, column: 1), text: "here"),
    ]
    #expect(
      lines(of: "// snippet.end\n\tüü b // expected-error {{no}}\nc", messages: messages) == """
        <span class="line">\tüü b</span>
        <span class="message error"><span class="caret">\t   ^</span> error: no 'b' &amp; 'c'</span>
        <span class="message note"><span class="caret">^</span> note: here</span>
        <span class="line">c</span>

        """)
  }

  @Test func `a message about a hidden line stands under the line before it`() {
    let message = CompilerMessage(
      severity: .error, position: SourcePosition(line: 3, column: 5), text: "no")
    #expect(
      lines(of: "a\n// snippet.hide\nlet b\n// snippet.show\nc", messages: [message]) == """
        <span class="line">a</span>
        <span class="message error"><span class="caret">^</span> error: no</span>
        <span class="line">c</span>

        """)
  }

  /// What stands in the `<code>` of an example.
  private func lines(
    of code: String, _ attributes: String = "id=a", messages: [CompilerMessage] = []
  ) -> String {
    let outcome = ExampleOutcome(status: .refused, messages: messages, toolchain: "Swift")
    let html = article(
      "```swift, \(attributes)\n\(code)\n```\n", outcomes: ["a": outcome, "1": outcome])
    let start = html.firstRange(of: "<code class=\"language-swift\">")?.upperBound
    let end = html.firstRange(of: "</code>")?.lowerBound
    guard let start, let end else { return html }
    return String(html[start..<end])
  }
}
