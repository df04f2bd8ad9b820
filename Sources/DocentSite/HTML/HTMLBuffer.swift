/// HTML being written, as bytes, with the escapes of libcmark-gfm.
package struct HTMLBuffer: Sendable {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  /// Adds markup as it stands.
  package mutating func write(_ markup: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
  }

  /// Adds text that is known to hold markup or nothing to escape.
  package mutating func write(raw text: String) { bytes.append(contentsOf: text.utf8) }

  /// Adds bytes that are known to hold markup or nothing to escape.
  package mutating func write(raw text: ArraySlice<UInt8>) { bytes.append(contentsOf: text) }

  /// Adds a number in decimal digits.
  package mutating func write(_ number: Int) { write(raw: String(number)) }

  /// Starts a new line, unless one has just been started.
  package mutating func startLine() {
    if let last = bytes.last, last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
  }

  /// Adds text with `"`, `&`, `<` and `>` escaped.
  package mutating func write(text: some Sequence<UInt8>) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "\""): write("&quot;")
      case UInt8(ascii: "&"): write("&amp;")
      case UInt8(ascii: "<"): write("&lt;")
      case UInt8(ascii: ">"): write("&gt;")
      default: bytes.append(byte)
      }
    }
  }

  /// Adds text with `"`, `&`, `<` and `>` escaped.
  package mutating func write(text: String) { write(text: text.utf8) }

  /// Adds an address for an attribute: what a URL cannot hold as `%XX`, and `&` and `'` escaped.
  package mutating func write(address: String) {
    for byte in address.utf8 {
      switch byte {
      case UInt8(ascii: "&"): write("&amp;")
      case UInt8(ascii: "'"): write("&#x27;")
      case _ where byte.standsInAddresses: bytes.append(byte)
      default:
        bytes.append(UInt8(ascii: "%"))
        bytes.append(hexadecimalDigit(byte >> 4))
        bytes.append(hexadecimalDigit(byte & 15))
      }
    }
  }
}

private func hexadecimalDigit(_ value: UInt8) -> UInt8 {
  value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
}

extension UInt8 {
  fileprivate var standsInAddresses: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "-_.+!*(),%#@?=;:/$~".utf8.contains(self)
    }
  }
}
