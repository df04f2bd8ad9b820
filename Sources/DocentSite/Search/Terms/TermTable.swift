/// Terms, each once, by numbers in the order in which they came.
struct TermTable: Sendable, Equatable {
  private var bytes: [UInt8] = []
  private var ends: [Int32] = []
  private var hashes: [UInt32] = []
  /// Open addressing with steps of one: the number of a term and 1, or 0. A power of two of them.
  private var slots = [Int32](repeating: 0, count: 64)

  var count: Int { ends.count }

  subscript(number: Int) -> ArraySlice<UInt8> {
    bytes[(number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])]
  }

  /// The number of a term, which is added if it is new.
  mutating func number(of term: ArraySlice<UInt8>) -> Int {
    number(of: term, hash: Self.hash(of: term))
  }

  /// The number here of a term of another table, which is added if it is new.
  mutating func number(of term: Int, in other: TermTable) -> Int {
    number(of: other[term], hash: other.hashes[term])
  }

  private mutating func number(of term: ArraySlice<UInt8>, hash: UInt32) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if hashes[number] == hash, isTerm(number, term) { return number }
      slot = (slot + 1) & mask
    }
    bytes += term
    ends.append(Int32(bytes.count))
    hashes.append(hash)
    slots[slot] = Int32(count)
    if count * 2 > slots.count { grow() }
    return count - 1
  }

  private func isTerm(_ number: Int, _ term: ArraySlice<UInt8>) -> Bool {
    var place = number == 0 ? 0 : Int(ends[number - 1])
    guard Int(ends[number]) - place == term.count else { return false }
    for byte in term {
      if bytes[place] != byte { return false }
      place += 1
    }
    return true
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    for (number, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(number + 1)
    }
  }

  /// FNV-1a of 32 bits, which is the same in every run.
  private static func hash(of term: ArraySlice<UInt8>) -> UInt32 {
    term.reduce(0x811C_9DC5) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
  }

  /// The numbers of all terms, in the order of the terms' bytes.
  var sorted: [Int] {
    // Most terms differ in their first eight bytes, which one comparison of numbers sees.
    let keys = (0..<count).map { number in (key: self[number].leadingBytes, number: number) }
    return keys.sorted { left, right in
      left.key == right.key
        ? self[left.number].lexicographicallyPrecedes(self[right.number]) : left.key < right.key
    }.map(\.number)
  }
}

extension ArraySlice<UInt8> {
  /// The first eight bytes as a number that compares as they do.
  fileprivate var leadingBytes: UInt64 {
    var key: UInt64 = 0
    for place in 0..<8 {
      key = key << 8 | (place < count ? UInt64(self[startIndex + place]) : 0)
    }
    return key
  }
}
