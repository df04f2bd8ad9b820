/// The start tags in HTML, as browsers find them; whatever is no tag is passed over.
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
    package let name: Range<Int>
    package let attributes: [Attribute]
  }

  private let bytes: [UInt8]
  private var index = 0

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next start tag that is complete; `nil` at the end.
  package mutating func next() -> Tag? {
    while let opening = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      index = opening + 1
      if bytes[index...].starts(with: Self.commentStart) {
        skip(past: Self.commentEnd)
      } else if let byte = current, "!?/".utf8.contains(byte) {
        skip(past: [UInt8(ascii: ">")])
      } else if current?.isASCIILetter == true {
        guard let tag = tag() else { return nil }
        return tag
      }
    }
    return nil
  }

  private static let commentStart = Array("!--".utf8)
  private static let commentEnd = Array("-->".utf8)

  private var current: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func skip(past end: [UInt8]) {
    index = bytes[index...].firstRange(of: end)?.upperBound ?? bytes.count
  }

  /// Moves on to the next byte of which `isEnd` is true, or to the end.
  private mutating func take(until isEnd: (UInt8) -> Bool) -> Range<Int> {
    let start = index
    index = bytes[start...].firstIndex(where: isEnd) ?? bytes.count
    return start..<index
  }

  /// `nil` when the HTML ends before the tag does.
  private mutating func tag() -> Tag? {
    let name = take { $0.endsHTMLName }
    var attributes: [Attribute] = []
    while true {
      _ = take { !$0.isHTMLSpace && $0 != UInt8(ascii: "/") }
      guard let byte = current else { return nil }
      if byte == UInt8(ascii: ">") { break }
      guard let attribute = attribute() else { return nil }
      attributes.append(attribute)
    }
    index += 1
    return Tag(name: name, attributes: attributes)
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
