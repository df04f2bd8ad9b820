import DocentLanguages
import Testing

/// Expects that source is coloured as its marks say: `«k|let» x` is a keyword and plain text.
///
/// The letters are those of the classes on a page, the first of each kind's name.
func expectColours(
  _ marked: String, in name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let language = try #require(Language(named: name), sourceLocation: sourceLocation)
  let source = withoutMarks(marked)
  #expect(
    withMarks(source, language.spans(in: source)) == marked, sourceLocation: sourceLocation)
}

/// The source that is marked.
func withoutMarks(_ marked: String) -> String {
  var source = ""
  var rest = marked[...]
  while let open = rest.firstIndex(of: "«") {
    source += rest[..<open]
    // The mark, the letter and the bar.
    rest = rest[open...].dropFirst(3)
    let close = rest.firstIndex(of: "»") ?? rest.endIndex
    source += rest[..<close]
    rest = rest[close...].dropFirst()
  }
  return source + rest
}

private func withMarks(_ source: String, _ spans: [HighlightedSpan]) -> String {
  let bytes = Array(source.utf8)
  var marked = ""
  var position = 0
  for span in spans {
    marked += String(decoding: bytes[position..<span.range.lowerBound], as: UTF8.self)
    marked += "«\(span.kind.rawValue.prefix(1))|"
    marked += String(decoding: bytes[span.range], as: UTF8.self) + "»"
    position = span.range.upperBound
  }
  return marked + String(decoding: bytes[position...], as: UTF8.self)
}

/// Expects that the pieces of the source, coloured or plain, make up the source again: in order,
/// in bounds, not empty, without overlap, and with no character cut.
func expectSound(
  _ spans: [HighlightedSpan], in source: String, _ comment: @autoclosure () -> Comment,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let bytes = Array(source.utf8)
  var end = 0
  var isSound = true
  for span in spans {
    isSound = isSound && span.range.lowerBound >= end && !span.range.isEmpty
    end = span.range.upperBound
    isSound = isSound && end <= bytes.count && isBoundary(span.range.lowerBound, bytes)
    guard isSound, isBoundary(end, bytes) else {
      Issue.record("\(span) \(comment())", sourceLocation: sourceLocation)
      return
    }
  }
}

private func isBoundary(_ position: Int, _ bytes: [UInt8]) -> Bool {
  position == bytes.count || bytes[position] & 0xC0 != 0x80
}
