/// The first line of a request (RFC 9112, section 3).
struct RequestLine: Sendable {
  enum Version: Sendable { case http10, http11 }

  let method: String
  /// The target without its query, and without scheme and authority.
  let path: String
  /// The authority of a target that is a whole URL: it stands for the `Host` header.
  let authority: String?
  let version: Version

  init(_ line: ArraySlice<UInt8>) throws(RequestFault) {
    let parts = line.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    guard parts.count == 3, isToken(parts[0]), !parts[1].isEmpty,
      parts[1].allSatisfy({ (0x21...0x7E).contains($0) })
    else { throw .malformed }
    method = String(decoding: parts[0], as: UTF8.self)
    version = try Self.version(parts[2])
    let target = parts[1].prefix { $0 != UInt8(ascii: "?") }
    let scheme = "http://"
    if String(decoding: target.prefix(scheme.utf8.count), as: UTF8.self).lowercased() == scheme {
      let rest = target.dropFirst(scheme.utf8.count)
      let authority = rest.prefix { $0 != UInt8(ascii: "/") }
      guard !authority.isEmpty else { throw .malformed }
      self.authority = String(decoding: authority, as: UTF8.self)
      let path = String(decoding: rest[authority.endIndex...], as: UTF8.self)
      self.path = path.isEmpty ? "/" : path
    } else {
      // A target of another form, such as `*`, is no path, and names no file.
      authority = nil
      path = String(decoding: target, as: UTF8.self)
    }
  }

  private static func version(_ text: ArraySlice<UInt8>) throws(RequestFault) -> Version {
    let digits = Array(text.dropFirst(5))
    guard text.starts(with: "HTTP/".utf8), digits.count == 3, isDigit(digits[0]),
      digits[1] == UInt8(ascii: "."), isDigit(digits[2])
    else { throw .malformed }
    guard digits[0] == UInt8(ascii: "1") else { throw .unknownVersion }
    // Later minor versions may say nothing that 1.1 would misread (RFC 9110, section 2.5).
    return digits[2] == UInt8(ascii: "0") ? .http10 : .http11
  }
}
