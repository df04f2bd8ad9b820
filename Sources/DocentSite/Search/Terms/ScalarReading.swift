extension [UInt8] {
  /// The character that starts at a byte, and how many bytes it has; `nil` at the end.
  ///
  /// What is not UTF-8 reads as the replacement character.
  func scalar(at index: Int) -> (scalar: Unicode.Scalar, length: Int)? {
    guard index < count else { return nil }
    let first = self[index]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard first >= 0xC2, index + length <= count else { return ("\u{FFFD}", 1) }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for byte in self[index + 1..<index + length] { value = value << 6 | UInt32(byte & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  /// What the character that starts at a byte is to words.
  func letterClass(at index: Int) -> LetterClass {
    guard index < count else { return .none }
    return self[index] < 0x80
      ? LetterClass.ofASCII[Int(self[index])]
      : scalar(at: index).map { LetterClass($0.scalar) } ?? .none
  }
}
