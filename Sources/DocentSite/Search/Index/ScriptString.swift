/// A string of a script, being written in UTF-8.
struct ScriptString {
  private(set) var bytes: [UInt8] = []

  /// Adds text that holds no quote, backslash or line break.
  mutating func write(raw text: some Sequence<UInt8>) { bytes += text }

  mutating func write(raw text: StaticString) {
    bytes += UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
  }

  /// Adds text; control characters, tabs and line breaks among them, become blanks.
  mutating func write(_ text: some Sequence<UInt8>) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case ..<UInt8(ascii: " "): bytes.append(UInt8(ascii: " "))
      default: bytes.append(byte)
      }
    }
  }

  mutating func write(number: Int) { PackedNumbers.append(number, to: &bytes) }
}
