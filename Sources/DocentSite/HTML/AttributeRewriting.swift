/// Changes the values of attributes in HTML that is written already.
///
/// What a page links to and is linked by is known to whoever renders it, and to authors who write
/// HTML; a page that is shown in another place is changed as a whole, so that none can be missed.
struct AttributeRewriting {
  private let names: [[UInt8]]
  private let html: [UInt8]
  private var position = 0
  private var result: [UInt8] = []
  /// How much of `html` is in `result`.
  private var copied = 0

  /// HTML with new values for attributes.
  ///
  /// - Parameters:
  ///   - names: The attributes that `change` is asked about, in lower case.
  ///   - change: The new value for an attribute's name and value; `nil` to leave it.
  static func apply(
    to html: [UInt8], names: [String], change: (String, String) -> String?
  ) -> [UInt8] {
    var rewriting = AttributeRewriting(html: html, names: names.map { Array($0.utf8) })
    rewriting.run(change)
    return rewriting.result
  }

  private init(html: [UInt8], names: [[UInt8]]) {
    self.html = html
    self.names = names
    result.reserveCapacity(html.count + html.count / 8)
  }

  private mutating func run(_ change: (String, String) -> String?) {
    while let opening = html[position...].firstIndex(of: UInt8(ascii: "<")) {
      position = opening + 1
      if byte.isASCIILetter {
        readTag(change)
      } else if html[position...].starts(with: "!--".utf8) {
        skip(past: Array("-->".utf8))
      }
    }
    result += html[copied...]
  }

  /// The byte at the position; 0 at the end.
  private var byte: UInt8 { position < html.count ? html[position] : 0 }

  private mutating func skip(past end: [UInt8]) {
    position = html[position...].firstRange(of: end)?.upperBound ?? html.count
  }

  private mutating func skipBlanks() {
    while position < html.count, html[position].isBlankInTag { position += 1 }
  }

  private mutating func readTag(_ change: (String, String) -> String?) {
    let name = readName()
    while position < html.count {
      while byte.isBlankInTag || byte == UInt8(ascii: "/") { position += 1 }
      if byte == UInt8(ascii: ">") { break }
      readAttribute(change)
    }
    // What stands in these is no markup.
    for raw in ["script", "style", "textarea", "title"] where name.isWritten(as: raw.utf8) {
      skip(past: Array("</\(raw)".utf8))
    }
  }

  private mutating func readName() -> ArraySlice<UInt8> {
    let start = position
    while position < html.count, !html[position].endsName { position += 1 }
    return html[start..<position]
  }

  private mutating func readAttribute(_ change: (String, String) -> String?) {
    let start = position
    let name = readName()
    // A sign that can start no name, such as a second `=`.
    if position == start { position += 1 }
    skipBlanks()
    guard byte == UInt8(ascii: "=") else { return }
    position += 1
    skipBlanks()
    let from = position
    let value = readValue()
    guard let wanted = names.first(where: { name.isWritten(as: $0) }),
      let new = change(String(decoding: wanted, as: UTF8.self), value.withoutReferences)
    else { return }
    result += html[copied..<from]
    result += "\"\(new.htmlEscaped)\"".utf8
    copied = position
  }

  private mutating func readValue() -> ArraySlice<UInt8> {
    let quote = byte
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      let start = position
      while position < html.count, !byte.isBlankInTag, byte != UInt8(ascii: ">") { position += 1 }
      return html[start..<position]
    }
    let start = position + 1
    let end = html[start...].firstIndex(of: quote) ?? html.count
    position = min(end + 1, html.count)
    return html[start..<end]
  }
}

extension UInt8 {
  fileprivate var isASCIILetter: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
  }
  fileprivate var isBlankInTag: Bool { self == UInt8(ascii: " ") || (0x09...0x0D).contains(self) }
  fileprivate var endsName: Bool {
    isBlankInTag || self == UInt8(ascii: "=") || self == UInt8(ascii: ">")
      || self == UInt8(ascii: "/")
  }
}

extension ArraySlice<UInt8> {
  /// Whether this is a name in lower case, as it stands or in capitals.
  fileprivate func isWritten(as name: some Collection<UInt8>) -> Bool {
    count == name.count && elementsEqual(name) { $0 == $1 || $0 | 0x20 == $1 }
  }

  /// The text with the character references that HTML written here has.
  fileprivate var withoutReferences: String {
    let text = String(decoding: self, as: UTF8.self)
    guard contains(UInt8(ascii: "&")) else { return text }
    return [
      ("&quot;", "\""), ("&#x27;", "'"), ("&#39;", "'"), ("&lt;", "<"), ("&gt;", ">"),
      ("&amp;", "&"),
    ].reduce(text) { $0.replacing($1.0, with: $1.1) }
  }
}
