import DocentLanguages
import DocentMarkdown
import DocentModel

/// Code in colour, a span a line, with the compiler's messages under their lines.
struct HighlightedCode {
  private let code: CodeLines
  private let presentation: FenceAttributes.Presentation
  /// By the number of the line that each is shown under.
  private let messages: [Int: [CompilerMessage]]

  init(
    _ code: CodeLines, presentation: FenceAttributes.Presentation,
    messages: [CompilerMessage] = []
  ) {
    self.code = code
    self.presentation = presentation
    self.messages = Dictionary(grouping: messages) { message in
      // A message about a hidden line is shown under the last visible line before it.
      let line = code.lines.last { $0.number <= message.position.line } ?? code.lines.first
      return line?.number ?? 0
    }
  }

  func write(to html: inout HTMLBuffer) {
    var spans = code.spans[...]
    for line in code.lines {
      html.write(raw: "<span class=\"\(classes(of: line))\">")
      if !line.prompt.isEmpty {
        html.write("<span class=\"prompt\">")
        html.write(text: line.prompt)
        html.write("</span>")
      }
      let messages = messages[line.number] ?? []
      let breaks = breaks(of: line, messages: messages, spans: spans)
      var start = line.range.lowerBound
      for end in breaks + [line.range.upperBound] {
        if start > line.range.lowerBound { html.write("<span class=\"continuation\">") }
        code.write(from: start, to: end, in: &spans, to: &html)
        if start > line.range.lowerBound { html.write("</span>") }
        start = end
      }
      html.write("</span>\n")
      for message in messages {
        write(message, under: line, from: breaks.last ?? line.range.lowerBound, to: &html)
      }
    }
  }

  private func classes(of line: CodeLines.Line) -> String {
    var classes = "line"
    if let role = line.role { classes += " \(role.rawValue)" }
    if presentation.highlightedLines.contains(where: { $0.contains(line.number) }) {
      classes += " highlighted"
    }
    if presentation.struckLines.contains(where: { $0.contains(line.number) }) {
      classes += " struck"
    }
    return classes
  }

  /// Where a long line is broken: nowhere in or after the piece that a message points at.
  private func breaks(
    of line: CodeLines.Line, messages: [CompilerMessage], spans: ArraySlice<HighlightedSpan>
  ) -> [Int] {
    guard let column = presentation.wrapColumn else { return [] }
    let tokens = code.tokens(among: spans.prefix { $0.range.lowerBound < line.range.upperBound })
    let places = messages.filter { $0.position.line == line.number }.map(\.position.column)
    return LineWrap(column: max(1, column - line.prompt.count)).breaks(
      of: line.range, in: code.text, tokens: tokens,
      before: places.min().map { line.range.lowerBound + $0 - 1 })
  }

  /// - Parameter start: Where the part of the line starts that stands above the message.
  private func write(
    _ message: CompilerMessage, under line: CodeLines.Line, from start: Int,
    to html: inout HTMLBuffer
  ) {
    html.write(raw: "<span class=\"message \(message.severity.rawValue)")
    if start > line.range.lowerBound { html.write(" continued") }
    html.write("\"><span class=\"caret\">")
    if message.position.line == line.number {
      let place = line.range.lowerBound + message.position.column - 1
      let before = code.text[start..<min(max(place, start), line.range.upperBound)]
      // Tabs stay, so that the caret stands under its character whatever their width.
      html.write(
        raw: String(String(decoding: before, as: UTF8.self).map { $0 == "\t" ? "\t" : " " }))
    }
    html.write(raw: "^</span> \(message.severity.rawValue): ")
    html.write(text: message.text)
    html.write("</span>\n")
  }
}
