/// One header field of a request (RFC 9112, section 5).
struct FieldLine: Sendable {
  /// In lower case.
  let name: String
  /// Without the blanks around it.
  let value: String

  /// - Throws: `malformed` also for what older clients may send and readers have disagreed about: a
  ///   blank before the colon, and lines that go on with the next one.
  init(_ line: ArraySlice<UInt8>) throws(RequestFault) {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), isToken(line[..<colon]) else {
      throw .malformed
    }
    name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
    let value = line[line.index(after: colon)...].drop(while: isBlank)
    let end = value.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? value.startIndex
    self.value = String(decoding: value[..<end], as: UTF8.self)
  }

  /// The members of a list, in lower case.
  var members: [String] {
    value.lowercased().split(separator: ",").map { member in
      String(member.drop { $0 == " " || $0 == "\t" }.prefix { $0 != " " && $0 != "\t" })
    }
  }
}

private func isBlank(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
}

/// Whether the bytes are a token, as methods and the names of fields are (RFC 9110, section 5.6.2).
func isToken(_ bytes: ArraySlice<UInt8>) -> Bool {
  !bytes.isEmpty
    && bytes.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
      default: isDigit(byte) || "!#$%&'*+-.^_`|~".utf8.contains(byte)
      }
    }
}

/// Whether the byte is one of `0` to `9`.
func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
