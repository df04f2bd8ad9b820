import DocentModel
import Testing

@Suite struct DiagnosticTextTests {
  private func lines(
    _ line: String, column: Int, length: Int = 0, details: [String] = [], hint: String? = nil,
    isColored: Bool = false
  ) -> [String] {
    let problem = Diagnostic(
      .error, id: "example", "is wrong", at: SourceRange(line: 1, column: column, length: length),
      in: SourceFile(path: "page.md", text: line), details: details, hint: hint)
    return DiagnosticText(problem, isColored: isColored).lines
  }

  @Test func `names the place, shows the line and points at it`() {
    #expect(
      lines("See [it](x.md).", column: 10) == [
        "page.md:1:10: error: is wrong",
        "  See [it](x.md).",
        "           ^",
      ])
  }

  @Test func `shows of a long line what is around the caret`() {
    let line = String(repeating: "a", count: 5000) + "[x](y)" + String(repeating: "b", count: 5000)
    let shown = lines(line, column: 5001, length: 6)
    #expect(
      shown[1] == "  …" + String(repeating: "a", count: 59) + "[x](y)"
        + String(repeating: "b", count: 133) + "…")
    #expect(shown[2] == "  " + String(repeating: " ", count: 60) + "^~~~~~")
    let start = lines(line, column: 1, length: 9000)
    #expect(start[1] == "  " + String(repeating: "a", count: 199) + "…")
    #expect(start[2] == "  ^" + String(repeating: "~", count: 199))
  }

  @Test(arguments: [
    ("abc", 1, 3, "^~~"), ("abc", 2, 1, " ^"), ("abc", 3, 10, "  ^"), ("abc", 4, 0, "   ^"),
    ("abc", 90, 5, "   ^"),
    ("größe x", 9, 1, "      ^"), ("größe x", 1, 7, "^~~~~"),
    ("👩‍👩‍👧 x", 20, 1, "  ^"), ("日本 x", 8, 1, "   ^"),
    ("\ta\tb", 4, 1, "\t \t^"),
  ])
  func `the caret stands under the character`(
    line: String, column: Int, length: Int, caret: String
  ) {
    #expect(lines(line, column: column, length: length)[2] == "  " + caret)
  }

  @Test func `a range of several lines is marked to the end of its first`() {
    let problem = Diagnostic(
      .warning, id: "example", "is long",
      at: SourceRange(SourcePosition(line: 1, column: 3), to: SourcePosition(line: 3, column: 2)),
      in: SourceFile(path: "page.md", text: "abcdef\ngh\nij"))
    #expect(
      DiagnosticText(problem).lines == [
        "page.md:1:3: warning: is long", "  abcdef", "    ^~~~",
      ])
  }

  @Test func `an empty line is not shown`() {
    #expect(lines("", column: 1) == ["page.md:1:1: error: is wrong"])
  }

  @Test func `without a place it is one line`() {
    let problem = Diagnostic(.note, id: "example", "is so")
    #expect(DiagnosticText(problem).lines == ["note: is so"])
  }

  @Test func `details follow as they stand, then what to do`() {
    #expect(
      lines("a", column: 1, details: ["- x", "+ y", "  z"], hint: "mend it") == [
        "page.md:1:1: error: is wrong", "  a", "  ^", "  - x", "  + y", "    z", "  hint: mend it",
      ])
  }

  @Test func `colours mark place, severity, caret, difference and hint`() {
    let escape = "\u{1B}["
    #expect(
      lines("a", column: 1, details: ["- x", "+ y"], hint: "mend it", isColored: true) == [
        "\(escape)1mpage.md:1:1: \(escape)0m\(escape)1;31merror:\(escape)0m is wrong",
        "  a", "  \(escape)32m^\(escape)0m", "  \(escape)31m- x\(escape)0m",
        "  \(escape)32m+ y\(escape)0m", "  \(escape)36mhint:\(escape)0m mend it",
      ])
  }
}
