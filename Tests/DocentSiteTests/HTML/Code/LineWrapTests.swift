import DocentModel
import DocentSite
import Testing

@Suite struct LineWrapTests {
  @Test(arguments: [
    ("a blank", 10, "let abc = defg + h", ["let abc = ", "defg + h"]),
    ("blanks hang over", 7, "let abc   = d", ["let abc   ", "= d"]),
    ("not longer", 8, "let a = b", ["let a = ", "b"]), ("as long", 9, "let a = b", ["let a = b"]),
    ("indentation stays", 8, "      abc def", ["      abc ", "def"]),
    ("narrower than the indentation", 2, "    a b", ["    a ", "b"]),
    ("brackets and commas", 10, "call(alpha,beta)", ["call(", "alpha,", "beta)"]),
    ("before a dot", 12, "collection.sorted.first", ["collection", ".sorted", ".first"]),
    ("after an operator, not in it", 8, "abcde==+fghij", ["abcde==+", "fghij"]),
    ("in a long operator", 7, "abcde==+fghij", ["abcde==", "+fghij"]),
    ("in a long word", 4, "abcdefghij klm", ["abcd", "efgh", "ij ", "klm"]),
    ("in a long word alone", 4, "  abcdefghij", ["  ab", "cdef", "ghij"]),
    ("in writing without blanks", 4, "「日本語」です。", ["「日本語", "」です。"]),
    ("characters, not bytes", 4, "ééé üü ö", ["ééé ", "üü ö"]),
    ("not in a string", 12, "f(x, \"a b c\")", ["f(x, ", "\"a b c\")"]),
    (
      "not in a string with a value", 18, "f(abc, \"a \\(1) b \\(2) c\", d)",
      ["f(abc, ", "\"a \\(1) b \\(2) c\", ", "d)"]
    ),
    ("in a long string", 8, "\"abc def ghi\"", ["\"abc def ", "ghi\""]),
    ("in an address", 12, "\"example.com/abc\"", ["\"example.", "com/abc\""]),
    ("in a comment", 8, "// abc def", ["// abc ", "def"]),
  ])
  func `a long line is broken where it hurts least`(
    _ place: String, _ column: Int, _ line: String, _ pieces: [String]
  ) {
    let html = code("swift, no-run, wrap=\(column)", line)
    #expect(html.pieces == pieces)
    #expect(html.text == line + "\n")
  }

  @Test func `tokens that are broken are closed and opened again`() {
    #expect(
      code("swift, wrap=9", "a() // abc def\n\nlet b = 1") == """
        <code class="language-swift"><span class="line">a() <span class="c">// </span>\
        <span class="continuation"><span class="c">abc def</span></span></span>
        <span class="line"></span>
        <span class="line"><span class="k">let</span> b = <span class="n">1</span></span>
        </code>
        """)
  }

  @Test(arguments: [
    (1, 0, ["let abc = defg + h"]), (12, 1, ["let abc = ", "defg + h"]),
    (18, 7, ["let abc = ", "defg + h"]),
  ])
  func `a message points into the last piece of its line`(
    _ column: Int, _ blanks: Int, _ pieces: [String]
  ) {
    let message = CompilerMessage(
      severity: .error, position: SourcePosition(line: 1, column: column), text: "no")
    let html = article(
      "```swift, wrap=10\nlet abc = defg + h\n```\n",
      outcomes: ["1": ExampleOutcome(status: .refused, messages: [message], toolchain: "Swift")])
    let caret = String(repeating: " ", count: blanks)
    let classes = pieces.count > 1 ? "message error continued" : "message error"
    #expect(
      html.contains(
        "<span class=\"\(classes)\"><span class=\"caret\">\(caret)^</span> error: no</span>"))
    let line = html.split(separator: "\n").first { $0.contains("class=\"line\"") } ?? ""
    #expect(String(line).pieces == pieces)
  }

  @Test func `a prompt takes its place`() {
    #expect(code("console, wrap=8", "$ abc defg").pieces == ["$ abc ", "defg"])
  }
}

extension String {
  /// The text of a line, cut where it is broken.
  fileprivate var pieces: [String] {
    components(before: "<span class=\"continuation\">").map(\.text)
      .enumerated().map { $0.element.hasSuffix("\n") ? String($0.element.dropLast()) : $0.element }
  }

  private func components(before mark: String) -> [String] {
    replacing(mark, with: "\u{0}").split(separator: "\u{0}").map(String.init)
  }

  /// The text without tags and escapes.
  fileprivate var text: String {
    var text = ""
    var isTag = false
    for character in self {
      if character == "<" {
        isTag = true
      } else if character == ">" {
        isTag = false
      } else if !isTag {
        text.append(character)
      }
    }
    return text.replacing("&quot;", with: "\"")
  }
}
