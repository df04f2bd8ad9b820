/// A set of bytes, written as the ASCII characters in it.
///
/// What is beyond ASCII is in it as a whole or not at all: no run of its bytes ends within a
/// character.
struct ByteSet: Sendable, ExpressibleByStringLiteral {
  private var low: UInt64 = 0
  private var high: UInt64 = 0
  private var hasAllBeyondASCII = false

  static let digits: ByteSet = "0123456789"
  static let letters: ByteSet = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
  static let beyondASCII = ByteSet(beyondASCII: true)
  /// What a name consists of in most languages.
  static let name = letters.union(digits).union("_").union(.beyondASCII)
  /// The carriage return of a line that ends with CRLF is among them.
  static let blanks: ByteSet = " \t\r"
  static let whiteSpace: ByteSet = " \t\r\n"

  init(stringLiteral text: String) {
    for byte in text.utf8 { insert(byte) }
  }

  init(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { insert(byte) }
  }

  private init(beyondASCII: Bool) {
    hasAllBeyondASCII = beyondASCII
  }

  func contains(_ byte: UInt8) -> Bool {
    if byte < 64 { return low & (1 << UInt64(byte)) != 0 }
    if byte < 128 { return high & (1 << UInt64(byte - 64)) != 0 }
    return hasAllBeyondASCII
  }

  func union(_ other: ByteSet) -> ByteSet {
    var result = self
    result.low |= other.low
    result.high |= other.high
    result.hasAllBeyondASCII = hasAllBeyondASCII || other.hasAllBeyondASCII
    return result
  }

  /// All bytes that are not in it.
  var inverted: ByteSet {
    var result = self
    result.low = ~low
    result.high = ~high
    result.hasAllBeyondASCII.toggle()
    return result
  }

  private mutating func insert(_ byte: UInt8) {
    if byte < 64 {
      low |= 1 << UInt64(byte)
    } else if byte < 128 {
      high |= 1 << UInt64(byte - 64)
    } else {
      hasAllBeyondASCII = true
    }
  }
}
