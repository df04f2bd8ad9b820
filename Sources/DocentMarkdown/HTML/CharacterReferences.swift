extension String {
  /// The text with HTML's references to characters resolved: numbers, and the five names that
  /// every writer of HTML uses.
  package var resolvingCharacterReferences: String {
    guard utf8.contains(UInt8(ascii: "&")) else { return self }
    var resolved = ""
    var rest = self[...]
    while let start = rest.firstIndex(of: "&") {
      resolved += rest[..<start]
      rest = rest[start...]
      guard let end = rest.prefix(12).firstIndex(of: ";"),
        let character = Self.character(named: rest[..<end].dropFirst())
      else {
        resolved += "&"
        rest = rest.dropFirst()
        continue
      }
      resolved.unicodeScalars.append(character)
      rest = rest[end...].dropFirst()
    }
    return resolved + rest
  }

  private static func character(named name: Substring) -> Unicode.Scalar? {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      guard name.hasPrefix("#") else { return nil }
      let digits = name.dropFirst()
      let isHexadecimal = digits.first == "x" || digits.first == "X"
      let number =
        isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits, radix: 10)
      return number.flatMap(Unicode.Scalar.init(_:))
    }
  }
}
