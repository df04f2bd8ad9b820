extension Pattern {
  /// How a string may contain what would end it.
  enum Escape: Sendable {
    case none
    /// A backslash before any character.
    case backslash
    /// The end written twice.
    case doubled
  }

  /// A string without parts of its own. One that is not closed ends with its line, or if it may
  /// go on over lines, with the source.
  static func quoted(
    _ open: String, _ close: String? = nil, escape: Escape = .backslash, acrossLines: Bool = false
  ) -> Pattern {
    let open = Array(open.utf8)
    let close = close.map { Array($0.utf8) } ?? open
    return Pattern(starts: firstBytes(of: [open])) { source, start in
      guard source.has(open, at: start) else { return nil }
      var position = start + open.count
      while position < source.end {
        if !acrossLines, source.isLineEnd(at: position) { return position }
        if source.has(close, at: position) {
          position += close.count
          guard escape == .doubled, source.has(close, at: position) else { return position }
          position += close.count
        } else if escape == .backslash, source[position] == UInt8(ascii: "\\") {
          position = source.escapeEnd(from: position)
        } else {
          position += 1
        }
      }
      return source.end
    }
  }

  /// A backslash and the character after it.
  static let escapedCharacter = Pattern(starts: "\\") { source, start in
    source.escapeEnd(from: start)
  }

  /// A string whose end repeats a part of its beginning, which consists of `guards`: as in
  /// `r##"…"##`.
  ///
  /// More of them than `limit` are none; the C++ standard has 16, the others are our choice.
  static func guarded(
    after prefixes: [String], guards: ByteSet, limit: Int = 64, open: String, close: String,
    closeEnd: String = ""
  ) -> Pattern {
    let prefixes = prefixes.map { Array($0.utf8) }
    let open = Array(open.utf8)
    let close = Array(close.utf8)
    let closeEnd = Array(closeEnd.utf8)
    return Pattern(starts: firstBytes(of: prefixes)) { source, start in
      for prefix in prefixes where source.has(prefix, at: start) {
        let guardStart = start + prefix.count
        var guardEnd = guardStart
        while guardEnd - guardStart < limit, let byte = source.byte(at: guardEnd),
          guards.contains(byte)
        {
          guardEnd += 1
        }
        guard source.has(open, at: guardEnd) else { continue }
        let closing = close + source.bytes[guardStart..<guardEnd] + closeEnd
        let end = source.first(closing, from: guardEnd + open.count)
        return min(end + closing.count, source.end)
      }
      return nil
    }
  }
}

extension SourceBytes {
  /// Where the escape ends that begins with the byte at `position`; CRLF counts as one character.
  func escapeEnd(from position: Int) -> Int {
    guard position + 1 < end else { return end }
    let next = characterEnd(from: position + 1)
    let isCRLF = bytes[position + 1] == UInt8(ascii: "\r") && byte(at: next) == UInt8(ascii: "\n")
    return isCRLF ? next + 1 : next
  }
}
