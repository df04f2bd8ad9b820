/// One of the parts into which a run is divided, so that several machines share it.
package struct Shard: Sendable, Hashable, CustomStringConvertible {
  /// From 1 to `count`.
  package let number: Int
  package let count: Int

  /// `nil` for a number that is not from 1 to `count`.
  package init?(number: Int, of count: Int) {
    guard number >= 1, number <= count else { return nil }
    self.number = number
    self.count = count
  }

  /// Reads `2/4`; `nil` for what names no part.
  package init?(_ text: String) {
    let numbers = text.split(separator: "/", omittingEmptySubsequences: false).map { digits in
      digits.allSatisfy { ("0"..."9").contains($0) } ? Int(digits) : nil
    }
    guard numbers.count == 2, let number = numbers[0], let count = numbers[1] else { return nil }
    self.init(number: number, of: count)
  }

  package var description: String { "\(number)/\(count)" }
}

/// A part of a division, and which division it was: parts of different ones may leave examples out.
package struct ShardShare: Sendable, Equatable {
  package let shard: Shard
  /// A digest of which example is in which part.
  package let division: String

  package init(shard: Shard, division: String) {
    self.shard = shard
    self.division = division
  }
}
