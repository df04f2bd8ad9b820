import DocentLanguages

extension CodeLines {
  /// The stretches that should stay whole: a string with what is interpolated is one.
  func tokens(among spans: ArraySlice<HighlightedSpan>) -> [Range<Int>] {
    var tokens: [Range<Int>] = []
    var isInString = false
    for span in spans where span.kind != .comment {
      if isInString, span.kind == .string, let start = tokens.popLast()?.lowerBound {
        tokens.append(start..<span.range.upperBound)
      } else if !isInString {
        tokens.append(span.range)
      }
      guard span.kind == .string else { continue }
      let next = text[span.range.upperBound...].first
      isInString =
        next == UInt8(ascii: "\\") || next == UInt8(ascii: "$")
        || next == UInt8(ascii: "{")
    }
    return tokens
  }

  /// Writes all of the text as one stretch, not line by line.
  func write(to html: inout HTMLBuffer) {
    var spans = spans[...]
    write(from: 0, to: text.count, in: &spans, to: &html)
  }

  /// Writes a stretch; a span that goes on after it is closed here and stays the first of `spans`.
  func write(
    from start: Int, to end: Int, in spans: inout ArraySlice<HighlightedSpan>,
    to html: inout HTMLBuffer
  ) {
    var position = start
    while let span = spans.first, span.range.lowerBound < end {
      let from = max(span.range.lowerBound, position)
      let to = min(span.range.upperBound, end)
      html.write(text: text[position..<from])
      if from < to {
        html.write(raw: "<span class=\"\(span.kind.className)\">")
        html.write(text: text[from..<to])
        html.write("</span>")
      }
      position = max(from, to)
      guard span.range.upperBound <= end else { break }
      spans.removeFirst()
    }
    html.write(text: text[position..<end])
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
