/// What a piece of source looks like, such as a string or a number.
///
/// A pattern that does not fit has looked no further than at the name or the number where it
/// stands, and one that fits takes all it has looked at. That is why a lexer needs linear time.
struct Pattern: Sendable {
  /// The bytes that it can begin with.
  let starts: ByteSet
  /// Where the piece ends that begins at the position, or `nil` if there is none.
  let end: @Sendable (_ source: SourceBytes, _ start: Int) -> Int?

  init(
    starts: ByteSet, end: @escaping @Sendable (_ source: SourceBytes, _ start: Int) -> Int?
  ) {
    self.starts = starts
    self.end = end
  }

  /// One of these texts, the first that stands there.
  static func text(_ texts: String..., ignoringCase: Bool = false) -> Pattern {
    let texts = texts.map { Array($0.utf8) }
    return Pattern(starts: firstBytes(of: texts)) { source, start in
      texts.first { source.has($0, at: start, ignoringCase: ignoringCase) }.map { start + $0.count }
    }
  }

  /// As many of these bytes as there are.
  static func run(_ set: ByteSet) -> Pattern {
    Pattern(starts: set) { source, start in source.end(of: set, from: start) }
  }

  /// A name that begins with another byte than a digit.
  static func word(_ set: ByteSet = .name) -> Pattern {
    let starts = set.minus(.digits)
    return Pattern(starts: starts) { source, start in source.end(of: set, from: start) }
  }

  /// One of these texts with a name after it.
  static func name(after texts: String..., of set: ByteSet = .name) -> Pattern {
    let texts = texts.map { Array($0.utf8) }
    return Pattern(starts: firstBytes(of: texts)) { source, start in
      for text in texts where source.has(text, at: start) {
        let end = source.end(of: set, from: start + text.count)
        if end > start + text.count { return end }
      }
      return nil
    }
  }

  /// One of these texts, and the rest of the line.
  static func line(from texts: String...) -> Pattern {
    let texts = texts.map { Array($0.utf8) }
    return Pattern(starts: firstBytes(of: texts)) { source, start in
      texts.contains { source.has($0, at: start) } ? source.lineEnd(from: start) : nil
    }
  }

  /// What stands between two texts, which are part of it; to the end of the source without the
  /// second.
  static func enclosed(_ open: String, _ close: String, nested: Bool = false) -> Pattern {
    let open = Array(open.utf8)
    let close = Array(close.utf8)
    return Pattern(starts: firstBytes(of: [open])) { source, start in
      guard source.has(open, at: start) else { return nil }
      var position = start + open.count
      var depth = 1
      while position < source.end {
        if source.has(close, at: position) {
          position += close.count
          depth -= 1
          if depth == 0 { return position }
        } else if nested, source.has(open, at: position) {
          position += open.count
          depth += 1
        } else {
          position += 1
        }
      }
      return source.end
    }
  }

  static func firstBytes(of texts: [[UInt8]]) -> ByteSet {
    ByteSet(texts.compactMap(\.first).flatMap { [$0, $0.lowercased, $0.uppercased] })
  }
}

extension ByteSet {
  func minus(_ other: ByteSet) -> ByteSet {
    inverted.union(other).inverted
  }
}

extension UInt8 {
  /// Itself where it is not an ASCII letter.
  fileprivate var uppercased: UInt8 { self >= 97 && self <= 122 ? self & 0xDF : self }
}
