import DocentLanguages
import DocentMarkdown
import DocentSwift

/// Code cut into the lines that a page shows, with its colours.
struct CodeLines {
  /// What a line is in a text that is more than code: the class that the theme knows.
  enum Role: String {
    case inserted, deleted, hunk
    case command, result
  }

  struct Line {
    /// Its number in the fence, from 1.
    let number: Int
    /// Where its text stands, without what ends it.
    let range: Range<Int>
    var role: Role?
    /// What stands before the text, and is not copied with it.
    var prompt = ""
  }

  private(set) var text: [UInt8] = []
  private(set) var lines: [Line] = []
  /// In order, without overlap; one may go over the end of a line.
  var spans: [HighlightedSpan] = []

  init() {}

  /// Swift, in which lines may be missing that the page hides.
  init(swift lines: [ShownLine]) {
    for line in lines { append(line.text.utf8, number: line.number) }
    spans = SwiftHighlighter().spans(in: String(decoding: text, as: UTF8.self))
  }

  /// Code with the colours that a highlighter gives it.
  init(_ code: String, spans: (String) -> [HighlightedSpan]) {
    for (index, line) in code.codeLines.enumerated() { append(line, number: index + 1) }
    self.spans = spans(code)
  }

  mutating func append(
    _ line: some Collection<UInt8>, number: Int, role: Role? = nil, prompt: String = ""
  ) {
    let start = text.count
    text += line
    lines.append(Line(number: number, range: start..<text.count, role: role, prompt: prompt))
    text.append(UInt8(ascii: "\n"))
  }
}

extension String {
  /// The lines of a code block, each of which ends with a line feed.
  var codeLines: [Substring.UTF8View] {
    let lines = utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return lines.last?.isEmpty == true ? lines.dropLast() : lines
  }
}
