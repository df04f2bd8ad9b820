/// GitHub's filter of raw HTML: tags that change how the rest of a page is read become text.
package enum TagFilter {
  private static let names = [
    "title", "textarea", "style", "xmp", "iframe", "noembed", "noframes", "script", "plaintext",
  ].map { Array($0.utf8) }

  /// Writes HTML with the `<` of each filtered tag as `&lt;`.
  package static func write(_ html: String, to buffer: inout HTMLBuffer) {
    var rest = Array(html.utf8)[...]
    while let opening = rest.firstIndex(of: UInt8(ascii: "<")) {
      buffer.write(raw: rest[..<opening])
      rest = rest[opening...].dropFirst()
      if startsFilteredTag(rest) { buffer.write("&lt;") } else { buffer.write("<") }
    }
    buffer.write(raw: rest)
  }

  /// Whether after a `<` one of the names stands, whole, in any case.
  static func startsFilteredTag(_ afterBracket: ArraySlice<UInt8>) -> Bool {
    let tag = afterBracket.first == UInt8(ascii: "/") ? afterBracket.dropFirst() : afterBracket
    return names.contains { name in
      guard tag.prefix(name.count).elementsEqual(name, by: { $0 | 0x20 == $1 }) else {
        return false
      }
      let after = tag.dropFirst(name.count)
      guard let next = after.first else { return false }
      return next == UInt8(ascii: ">") || next.isWhitespace
        || next == UInt8(ascii: "/") && after.dropFirst().first == UInt8(ascii: ">")
    }
  }
}

extension UInt8 {
  fileprivate var isWhitespace: Bool { self == UInt8(ascii: " ") || (0x09...0x0D).contains(self) }
}
