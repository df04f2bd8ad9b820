import DocentModel

extension SourceFile {
  /// The offset of a line's first byte; for a line past the end, the file's size.
  func offset(ofLine number: Int) -> Int {
    number <= lineCount ? line(number).startIndex : bytes.count
  }

  /// The bytes that end a line; those of the file's first line for one that has none.
  func lineEnd(of number: Int) -> ArraySlice<UInt8> {
    let end = bytes[line(number).endIndex..<offset(ofLine: number + 1)]
    if !end.isEmpty { return end }
    return number > 1 ? lineEnd(of: 1) : [UInt8(ascii: "\n")]
  }

  /// Puts whole lines in the place of others; a file without a line end at its end stays so.
  func replacing(
    lines numbers: Range<Int>, with lines: [[UInt8]], endingIn lineEnd: ArraySlice<UInt8>
  ) -> TextEdit {
    let range = offset(ofLine: numbers.lowerBound)..<offset(ofLine: numbers.upperBound)
    let reachesOpenEnd = range.upperBound == bytes.count && !bytes.isEmpty && !endsInLineEnd
    guard reachesOpenEnd, !lines.isEmpty else {
      return TextEdit(range: range, bytes: lines.flatMap { $0 + lineEnd })
    }
    let text = Array(lines.joined(separator: lineEnd))
    return TextEdit(range: range, bytes: range.isEmpty ? lineEnd + text : text)
  }

  private var endsInLineEnd: Bool {
    bytes.last == UInt8(ascii: "\n") || bytes.last == UInt8(ascii: "\r")
  }
}
