import DocentLanguages
import DocentMarkdown
import DocentModel
import DocentSwift

/// An example's code in colour, a span a line, with the compiler's messages under their lines.
struct HighlightedCode {
  private let lines: [ShownLine]
  private let presentation: FenceAttributes.Presentation
  /// By the number of the line that each is shown under.
  private let messages: [Int: [CompilerMessage]]

  init(fence: Fence, messages: [CompilerMessage]) {
    let lines = fence.shownLines
    self.lines = lines
    presentation = fence.attributes.presentation
    self.messages = Dictionary(grouping: messages) { message in
      // A message about a hidden line is shown under the last visible line before it.
      (lines.last { $0.number <= message.position.line } ?? lines.first)?.number ?? 0
    }
  }

  func write(to html: inout HTMLBuffer) {
    let text = lines.map { $0.text + "\n" }.joined()
    let bytes = Array(text.utf8)
    var spans = SwiftHighlighter().spans(in: text)[...]
    var start = 0
    for line in lines {
      let end = start + line.text.utf8.count
      html.write(raw: "<span class=\"\(classes(of: line.number))\">")
      write(bytes, from: start, to: end, in: &spans, to: &html)
      html.write("</span>\n")
      for message in messages[line.number] ?? [] { write(message, under: line, to: &html) }
      start = end + 1
    }
  }

  private func classes(of number: Int) -> String {
    var classes = "line"
    if presentation.highlightedLines.contains(where: { $0.contains(number) }) {
      classes += " highlighted"
    }
    if presentation.struckLines.contains(where: { $0.contains(number) }) { classes += " struck" }
    return classes
  }

  /// Writes one line; a span that goes on in the next is closed here and stays the first of `spans`.
  private func write(
    _ bytes: [UInt8], from start: Int, to end: Int, in spans: inout ArraySlice<HighlightedSpan>,
    to html: inout HTMLBuffer
  ) {
    var position = start
    while let span = spans.first, span.range.lowerBound < end {
      let from = max(span.range.lowerBound, position)
      let to = min(span.range.upperBound, end)
      html.write(text: bytes[position..<from])
      if from < to {
        html.write(raw: "<span class=\"\(span.kind.className)\">")
        html.write(text: bytes[from..<to])
        html.write("</span>")
      }
      position = max(from, to)
      guard span.range.upperBound <= end else { break }
      spans.removeFirst()
    }
    html.write(text: bytes[position..<end])
  }

  private func write(
    _ message: CompilerMessage, under line: ShownLine, to html: inout HTMLBuffer
  ) {
    html.write(raw: "<span class=\"message \(message.severity.rawValue)\"><span class=\"caret\">")
    if message.position.line == line.number {
      let before = line.text.utf8.prefix(message.position.column - 1)
      // Tabs stay, so that the caret stands under its character whatever their width.
      html.write(raw: String(String(before)?.map { $0 == "\t" ? "\t" : " " } ?? []))
    }
    html.write(raw: "^</span> \(message.severity.rawValue): ")
    html.write(text: message.text)
    html.write("</span>\n")
  }
}

extension TokenKind {
  /// The class that the theme colours.
  fileprivate var className: String {
    switch self {
    case .keyword: "k"
    case .type: "t"
    case .string: "s"
    case .number: "n"
    case .comment: "c"
    case .attribute: "a"
    case .directive: "d"
    }
  }
}
