/// A piece of a style sheet's code without what separates nothing: the white space before and after
/// braces, and after `;`, `,` and `:`; and a `;` before a closing brace.
///
/// A space before a colon stays: in a selector, `a :hover` is not `a:hover`.
struct StyleSpacing {
  private(set) var bytes: [UInt8] = []
  /// Whether white space means nothing after the code either.
  private(set) var isAfterSeparator: Bool
  private var isEscaped = false

  init(_ code: ArraySlice<UInt8>, isAfterSeparator: Bool) {
    self.isAfterSeparator = isAfterSeparator
    bytes.reserveCapacity(code.count)
    for byte in code { append(byte) }
  }

  private mutating func append(_ byte: UInt8) {
    if isAfterSeparator, byte.isStyleSpace { return }
    if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") { dropSpace() }
    if byte == UInt8(ascii: "}") { dropSemicolon() }
    bytes.append(byte)
    isAfterSeparator = !isEscaped && "{};,:".utf8.contains(byte)
    isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
  }

  private mutating func dropSemicolon() {
    if !isEscaped, bytes.last == UInt8(ascii: ";"), bytes.dropLast().last != UInt8(ascii: "\\") {
      bytes.removeLast()
    }
  }

  private mutating func dropSpace() {
    guard !isEscaped else { return }
    // A space with a backslash before it is a part of a name.
    while bytes.last?.isStyleSpace == true, bytes.dropLast().last != UInt8(ascii: "\\") {
      bytes.removeLast()
    }
  }
}
