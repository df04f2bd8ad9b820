/// The tags in HTML, as browsers find them; whatever is no tag is passed over.
///
/// Tags that pages show as text are none.
package struct HTMLScanner {
  /// An attribute of a tag, as places in the bytes.
  package struct Attribute: Equatable {
    package let name: Range<Int>
    /// Without quotes; empty when the attribute has no value.
    package let value: Range<Int>
    /// From the name to the end, quotes included.
    package let whole: Range<Int>
  }

  /// A start tag, as places in the bytes.
  package struct Tag: Equatable {
    /// From `<` to `>`, both included.
    package let whole: Range<Int>
    package let name: Range<Int>
    package let attributes: [Attribute]
    /// Whether it ends with `/>`.
    package let isSelfClosing: Bool
  }

  package enum Token: Equatable {
    case start(Tag)
    case end(Tag)
    /// A tag that the HTML ends in.
    case openTag(Range<Int>)
    /// A comment, or what browsers take for one, that the HTML ends in.
    case openComment(Range<Int>, end: String)
  }

  private let bytes: [UInt8]
  private let readsTextTags: Bool
  private var index = 0

  /// - Parameter readsTextTags: Whether tags that pages show as text are tags nevertheless.
  package init(_ bytes: [UInt8], readsTextTags: Bool = false) {
    self.bytes = bytes
    self.readsTextTags = readsTextTags
  }

  /// The next start tag that is complete; `nil` at the end.
  package mutating func next() -> Tag? {
    while let token = nextToken() {
      if case .start(let tag) = token { return tag }
    }
    return nil
  }

  /// The next tag, or what is left open; `nil` at the end.
  package mutating func nextToken() -> Token? {
    while let opening = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      index = opening + 1
      if bytes[index...].starts(with: Self.commentStart) {
        guard let end = endOfComment else { return open(opening, end: "-->") }
        index = end
      } else if current?.isASCIILetter == true {
        if let token = token(from: opening, Token.start) { return token }
      } else if current == UInt8(ascii: "/"), after(1)?.isASCIILetter == true {
        index += 1
        if let token = token(from: opening, Token.end) { return token }
      } else if let byte = current, "!?/".utf8.contains(byte) {
        // Also `</>`, which is nothing.
        guard let end = bytes[index...].firstIndex(of: UInt8(ascii: ">")) else {
          return open(opening, end: ">")
        }
        index = end + 1
      }
    }
    return nil
  }

  private static let commentStart = Array("!--".utf8)

  private var current: UInt8? { after(0) }

  private func after(_ count: Int) -> UInt8? {
    index + count < bytes.count ? bytes[index + count] : nil
  }

  /// Where the comment ends whose `!` is the current byte: its two first hyphens may be its last.
  private var endOfComment: Int? {
    var start = index + 1
    while let hyphen = bytes[start...].firstIndex(of: UInt8(ascii: "-")) {
      let rest = bytes[hyphen...]
      if rest.starts(with: "-->".utf8) { return hyphen + 3 }
      if hyphen > index + 2, rest.starts(with: "--!>".utf8) { return hyphen + 4 }
      start = hyphen + 1
    }
    return nil
  }

  private mutating func open(_ opening: Int, end: String) -> Token {
    index = bytes.count
    return .openComment(opening..<bytes.count, end: end)
  }

  /// `nil` for a tag that is shown as text.
  private mutating func token(from opening: Int, _ token: (Tag) -> Token) -> Token? {
    let name = take { $0.endsHTMLName }
    if !readsTextTags, current != nil, HTMLElements.isShownAsText(bytes[name]) { return nil }
    guard let tag = tag(from: opening, name: name) else {
      index = bytes.count
      return .openTag(opening..<bytes.count)
    }
    return token(tag)
  }

  /// Moves on to the next byte of which `isEnd` is true, or to the end.
  private mutating func take(until isEnd: (UInt8) -> Bool) -> Range<Int> {
    let start = index
    index = bytes[start...].firstIndex(where: isEnd) ?? bytes.count
    return start..<index
  }

  /// `nil` when the HTML ends before the tag does.
  private mutating func tag(from opening: Int, name: Range<Int>) -> Tag? {
    var attributes: [Attribute] = []
    while true {
      _ = take { !$0.isHTMLSpace && $0 != UInt8(ascii: "/") }
      guard let byte = current else { return nil }
      if byte == UInt8(ascii: ">") { break }
      guard let attribute = attribute() else { return nil }
      attributes.append(attribute)
    }
    // A slash may also be the end of a value without quotes.
    let contentEnd = attributes.last?.whole.upperBound ?? name.upperBound
    let isSelfClosing = contentEnd < index && bytes[index - 1] == UInt8(ascii: "/")
    index += 1
    return Tag(
      whole: opening..<index, name: name, attributes: attributes, isSelfClosing: isSelfClosing)
  }

  private mutating func attribute() -> Attribute? {
    let start = index
    // A name may start with `=`, which is a mistake, but must not stop the reading.
    index += 1
    _ = take { $0.endsHTMLName || $0 == UInt8(ascii: "=") }
    let name = start..<index
    _ = take { !$0.isHTMLSpace }
    guard current == UInt8(ascii: "=") else {
      index = name.upperBound
      return Attribute(name: name, value: index..<index, whole: name)
    }
    index += 1
    _ = take { !$0.isHTMLSpace }
    guard let quote = current else { return nil }
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      let value = take { $0.isHTMLSpace || $0 == UInt8(ascii: ">") }
      return Attribute(name: name, value: value, whole: start..<index)
    }
    index += 1
    let value = take { $0 == quote }
    guard current != nil else { return nil }
    index += 1
    return Attribute(name: name, value: value, whole: start..<index)
  }
}

extension UInt8 {
  /// What HTML takes for space: a blank, a tab, a line or page break.
  package var isHTMLSpace: Bool { self == 0x20 || self == 0x09 || (0x0A...0x0D).contains(self) }

  fileprivate var isASCIILetter: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
  }

  fileprivate var endsHTMLName: Bool {
    isHTMLSpace || self == UInt8(ascii: "/") || self == UInt8(ascii: ">")
  }
}
