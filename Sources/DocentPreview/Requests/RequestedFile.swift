package import DocentModel

extension SitePath {
  /// The file that a request's path names; `nil` for a path that no link of a site can have.
  ///
  /// A path that ends in `/` names the `index.html` of that folder. Percent-encoding is undone once,
  /// after the path was split, so that an encoded `/`, `.` or `%` never gets a meaning of its own.
  package init?(requested path: String) {
    guard path.hasPrefix("/") else { return nil }
    var parts = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    if parts.last?.isEmpty == true { parts[parts.count - 1] = "index.html" }
    var components: [String] = []
    for part in parts {
      guard let name = percentDecoded(part), isFileName(name) else { return nil }
      components.append(name)
    }
    self.init(components: components)
  }
}

private func isFileName(_ name: String) -> Bool {
  guard !name.isEmpty, name != ".", name != ".." else { return false }
  return name.utf8.allSatisfy { byte in
    byte >= 0x20 && byte != 0x7F && byte != UInt8(ascii: "/") && byte != UInt8(ascii: "\\")
  }
}

/// The text with every `%XX` replaced; `nil` if one is incomplete or the result is not UTF-8.
private func percentDecoded(_ text: Substring) -> String? {
  var bytes: [UInt8] = []
  var rest = text.utf8[...]
  while let byte = rest.popFirst() {
    guard byte == UInt8(ascii: "%") else {
      bytes.append(byte)
      continue
    }
    guard let high = rest.popFirst().flatMap(hexadecimalValue),
      let low = rest.popFirst().flatMap(hexadecimalValue)
    else { return nil }
    bytes.append(high << 4 | low)
  }
  return String(validating: bytes, as: UTF8.self)
}

private func hexadecimalValue(_ digit: UInt8) -> UInt8? {
  Character(Unicode.Scalar(digit)).hexDigitValue.map(UInt8.init)
}
