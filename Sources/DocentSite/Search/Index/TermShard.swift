/// A file of terms that follow each other, with their postings.
struct TermShard: Sendable {
  let firstTerm: ArraySlice<UInt8>
  let bytes: [UInt8]

  /// All terms of an index, in order.
  static func all(of index: SearchIndex, limits: SearchLimits) -> [TermShard] {
    var shards: [TermShard] = []
    var first: Int?
    var names = TermNames()
    var lists: [UInt8] = []
    func close() {
      guard let start = first else { return }
      var script = ScriptString()
      script.write(raw: "docentSearch(\"terms\",\"")
      script.write(raw: names.bytes)
      script.write(raw: "\",\"")
      script.write(raw: lists)
      script.write(raw: "\");\n")
      shards.append(TermShard(firstTerm: index[start], bytes: script.bytes))
      first = nil
      names = TermNames()
      lists = []
    }
    for term in index.order {
      if first == nil { first = term } else { lists.append(UInt8(ascii: " ")) }
      names.append(index[term])
      lists += index.packedPostings(of: term, most: limits.mostSections)
      if names.bytes.count + lists.count >= limits.termShard { close() }
    }
    close()
    return shards
  }

  /// The file of the words that mistyped ones are compared with.
  static func words(of index: SearchIndex) -> [UInt8] {
    var names = TermNames()
    for term in index.order {
      let word = index[term]
      // A mistake is looked for from five letters on, so what is meant has four at least. What stands
      // in one section only is as likely to be a mistake itself.
      guard (4...24).contains(word.count), index.frequency(of: term) > 1,
        word.allSatisfy(\.isLetterOfWord)
      else { continue }
      names.append(word)
    }
    var script = ScriptString()
    script.write(raw: "docentSearch(\"words\",\"")
    script.write(raw: names.bytes)
    script.write(raw: "\");\n")
    return script.bytes
  }
}

/// Terms in their order as text: each without what it begins with like the one before, after a digit
/// that says how long that is.
struct TermNames {
  private(set) var bytes: [UInt8] = []
  private var last: ArraySlice<UInt8> = []

  mutating func append(_ term: ArraySlice<UInt8>) {
    // Of ASCII only, where bytes are also what a script counts.
    let most = min(last.count, term.count)
    var shared = 0
    while shared < most, term[term.startIndex + shared] < 0x80,
      term[term.startIndex + shared] == last[last.startIndex + shared]
    {
      shared += 1
    }
    if !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
    PackedNumbers.append(digit: shared, to: &bytes)
    bytes += term.dropFirst(shared)
    last = term
  }
}

extension UInt8 {
  fileprivate var isLetterOfWord: Bool { self >= 0x80 || (0x61...0x7A).contains(self) }
}
