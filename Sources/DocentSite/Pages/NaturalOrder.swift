/// The order of names as people count: `M2` before `M10`.
enum NaturalOrder {
  /// Whether one name comes before another. Names that differ only in zeros before numbers keep
  /// the order of their letters.
  static func precedes(_ left: String, _ right: String) -> Bool {
    var (first, second) = (left.utf8[...], right.utf8[...])
    while let one = first.first, let other = second.first {
      if one.isDigit, other.isDigit {
        let (number, otherNumber) = (first.takeNumber(), second.takeNumber())
        guard number.elementsEqual(otherNumber) else {
          return number.count == otherNumber.count
            ? number.lexicographicallyPrecedes(otherNumber) : number.count < otherNumber.count
        }
      } else {
        guard one == other else { return one < other }
        first.removeFirst()
        second.removeFirst()
      }
    }
    return first.isEmpty && second.isEmpty ? left < right : first.isEmpty
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= self }
}

extension Substring.UTF8View {
  /// The digits at the start, without zeros before them, which are now behind.
  fileprivate mutating func takeNumber() -> Self {
    let digits = prefix(while: \.isDigit)
    self = self[digits.endIndex...]
    return digits.drop { $0 == UInt8(ascii: "0") }
  }
}
