extension Pattern {
  static let number = number()

  /// A number in any of the forms that languages have: with a base, a fraction, an exponent, a
  /// suffix or unit, and separators between its digits.
  ///
  /// - Parameters:
  ///   - separators: bytes that may stand between two digits or letters of it.
  ///   - isSigned: a sign before it is part of it.
  static func number(separators: ByteSet = "_", isSigned: Bool = false) -> Pattern {
    let starts = ByteSet.digits.union(".").union(isSigned ? "+-" : "")
    return Pattern(starts: starts) { source, start in
      var position = start
      if let sign = source.byte(at: start), sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
        position += 1
      }
      if source.byte(at: position) == UInt8(ascii: ".") {
        // The second dot of 1..5 begins no fraction.
        if source.byte(at: position - 1) == UInt8(ascii: ".") { return nil }
        position += 1
      }
      guard let first = source.byte(at: position), ByteSet.digits.contains(first) else {
        return nil
      }
      return source.numberEnd(from: position, separators: separators)
    }
  }
}

extension SourceBytes {
  fileprivate func numberEnd(from start: Int, separators: ByteSet) -> Int {
    let base = byte(at: start + 1)?.lowercased
    let hasBase =
      bytes[start] == UInt8(ascii: "0") && (base == UInt8(ascii: "x") || base == UInt8(ascii: "b"))
    var position = start
    while position < end {
      let byte = bytes[position]
      if ByteSet.letters.contains(byte) || ByteSet.digits.contains(byte) {
        position += 1
      } else if byte == UInt8(ascii: ".") || separators.contains(byte) {
        // 1..5 is a range, and 1.max a call, in more languages than 1. is a number.
        guard let next = self.byte(at: position + 1),
          ByteSet.digits.contains(next)
            || byte != UInt8(ascii: ".") && (ByteSet.letters.contains(next) || next == byte)
        else { break }
        position += 1
      } else if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") {
        let exponent = bytes[position - 1].lowercased
        guard exponent == UInt8(ascii: "p") || exponent == UInt8(ascii: "e") && !hasBase,
          let next = self.byte(at: position + 1), ByteSet.digits.contains(next)
        else { break }
        position += 1
      } else {
        break
      }
    }
    return position
  }
}
