/// Words to look pieces of source up in.
struct WordSet: Sendable {
  private var buckets: [[[UInt8]]]
  private let ignoresCase: Bool

  /// - Parameter words: separated by white space.
  init(_ words: String, ignoringCase: Bool = false) {
    ignoresCase = ignoringCase
    buckets = Array(repeating: [], count: 64)
    for word in words.utf8.split(whereSeparator: ByteSet.whiteSpace.contains) {
      buckets[Self.bucket(of: word.first, count: word.count)].append(Array(word))
    }
  }

  func contains(_ range: Range<Int>, of source: SourceBytes) -> Bool {
    let bucket = buckets[Self.bucket(of: source.byte(at: range.lowerBound), count: range.count)]
    return bucket.contains { word in
      word.count == range.count
        && source.has(word, at: range.lowerBound, ignoringCase: ignoresCase)
    }
  }

  private static func bucket(of first: UInt8?, count: Int) -> Int {
    (Int(first?.lowercased ?? 0) &* 7 &+ count) & 63
  }
}
