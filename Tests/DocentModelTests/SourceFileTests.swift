import DocentModel
import Testing

@Suite struct SourceFileTests {
  private func lines(_ text: String) -> [String] {
    let file = SourceFile(path: "page.md", text: text)
    return (1...file.lineCount).map(file.lineText)
  }

  @Test(arguments: [
    ("a\nb\n", ["a", "b"]),
    ("a\r\nb\r\n", ["a", "b"]),
    ("a\rb\r", ["a", "b"]),
    ("a\nb\r\nc\rd", ["a", "b", "c", "d"]),
    ("a\n\nb", ["a", "", "b"]),
    ("a\r\n\r\nb", ["a", "", "b"]),
    ("a\r\rb", ["a", "", "b"]),
    ("a\n\rb", ["a", "", "b"]),
    ("\n", [""]),
    ("", [""]),
    ("no end", ["no end"]),
    ("größe\n日本", ["größe", "日本"]),
  ])
  func `lines end as they do in Markdown`(text: String, expected: [String]) {
    #expect(lines(text) == expected)
  }

  @Test(arguments: [0, -1, 3, .max])
  func `a line that the file does not have is empty`(number: Int) {
    let file = SourceFile(path: "page.md", text: "a\nb\n")
    #expect(file.lineCount == 2)
    #expect(file.line(number).isEmpty)
    #expect(file.lineText(number) == "")
  }

  @Test func `a line's bytes stand where they do in the file`() {
    let file = SourceFile(path: "page.md", text: "ä\r\nbc\n")
    #expect(file.line(2) == Array("bc".utf8)[...])
    #expect(file.line(2).startIndex == 4)
  }
}
