/// Small numbers as text: printable ASCII without the blank, quotes, `!`, `\` and `~`, so that it
/// stands in a script's string as it is, and what separates or marks lists is none of it.
///
/// A digit is one of 90 characters. A number up to 44 is one digit; a larger one starts with its
/// lowest part, as a digit from 45 on, and goes on in the same way.
enum PackedNumbers {
  /// The digits that end a number; as many say that more follows.
  private static let base = 45

  /// Adds a number from 0 on.
  static func append(_ number: Int, to bytes: inout [UInt8]) {
    var rest = number
    while rest >= base {
      append(digit: base + rest % base, to: &bytes)
      rest /= base
    }
    append(digit: rest, to: &bytes)
  }

  /// Adds one digit, 0 to 89.
  static func append(digit: Int, to bytes: inout [UInt8]) {
    let byte = UInt8(ascii: "#") + UInt8(digit)
    bytes.append(byte < UInt8(ascii: "\\") ? byte : byte + 1)
  }
}
