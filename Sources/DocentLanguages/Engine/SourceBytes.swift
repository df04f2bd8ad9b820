/// Source as UTF-8, with the questions that patterns ask about a place in it.
struct SourceBytes: Sendable {
  let bytes: [UInt8]
  /// Where a lexer stops; the text around an embedded language goes on after it.
  var end: Int

  init(_ text: String) {
    bytes = Array(text.utf8)
    end = bytes.count
  }

  subscript(_ position: Int) -> UInt8 { bytes[position] }

  /// `nil` before the beginning and from the end on.
  func byte(at position: Int) -> UInt8? {
    position >= 0 && position < end ? bytes[position] : nil
  }

  func has(_ text: [UInt8], at position: Int, ignoringCase: Bool = false) -> Bool {
    guard position >= 0, position + text.count <= end else { return false }
    for (offset, byte) in text.enumerated() {
      let found = bytes[position + offset]
      guard found == byte || ignoringCase && found.lowercased == byte.lowercased else {
        return false
      }
    }
    return true
  }

  /// Where the first byte stands from `position` on that is not in the set.
  func end(of set: ByteSet, from position: Int) -> Int {
    var position = position
    while position < end, set.contains(bytes[position]) { position += 1 }
    return position
  }

  func consists(of set: ByteSet, _ range: Range<Int>) -> Bool {
    bytes[range].allSatisfy(set.contains)
  }

  /// Where the line ends that goes on at `position`, before its line feed or CRLF.
  func lineEnd(from position: Int) -> Int {
    var position = position
    while position < end, !isLineEnd(at: position) { position += 1 }
    return position
  }

  /// Where the next line begins, or the end.
  func nextLine(from position: Int) -> Int {
    min(first([UInt8(ascii: "\n")], from: position) + 1, end)
  }

  /// Also true at the end of the text.
  func isLineEnd(at position: Int) -> Bool {
    guard let byte = byte(at: position) else { return true }
    return byte == UInt8(ascii: "\n")
      || byte == UInt8(ascii: "\r") && self.byte(at: position + 1) == UInt8(ascii: "\n")
  }

  /// Where the character ends that begins at `position`.
  func characterEnd(from position: Int) -> Int {
    var next = position + 1
    while next < end, bytes[next] & 0xC0 == 0x80 { next += 1 }
    return min(next, end)
  }

  /// Where the text stands from `position` on, or else the end.
  func first(
    _ text: [UInt8], from position: Int, ignoringCase: Bool = false
  ) -> Int {
    var position = position
    while position < end, !has(text, at: position, ignoringCase: ignoringCase) { position += 1 }
    return position
  }
}

extension UInt8 {
  /// Itself where it is not an ASCII letter.
  var lowercased: UInt8 { self >= 65 && self <= 90 ? self | 0x20 : self }
}
