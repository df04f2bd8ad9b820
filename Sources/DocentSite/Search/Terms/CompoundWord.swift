/// Words that signs join, as `Task.sleep(for:)` or `non-blocking`: read from text, given as terms.
struct CompoundWord {
  /// More words than these are no name, and are not found as one.
  private static let mostJoined = 4

  /// The letters of all words, folded, with nothing between them.
  private var letters: [UInt8] = []
  private var sign: UInt8?
  /// Where words begin, the arguments' labels among them.
  private var words: [Int] = []
  /// Where the parts of words begin.
  private var parts: [Int] = []
  /// How many of the words are no labels, and where the last of these ends.
  private var base = (count: 0, end: 0)
  private var last = LetterClass.none

  mutating func begin(after sign: UInt8?) {
    letters.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
    parts.removeAll(keepingCapacity: true)
    words.append(0)
    parts.append(0)
    self.sign = sign
    last = .none
  }

  /// Reads a compound that starts with a letter; returns where it ends.
  mutating func read(_ text: [UInt8], from start: Int) -> Int {
    var index = readRun(text, from: start)
    while let next = joined(text, at: index) { index = readRun(text, from: next) }
    base = (words.count, letters.count)
    return readLabels(text, from: index)
  }

  /// Where the next run of letters starts, if one is joined to what is read.
  private mutating func joined(_ text: [UInt8], at start: Int) -> Int? {
    var index = start
    while let next = afterApostrophe(text, at: index) {
      guard text.letterClass(at: next).isOfWord else { return index > start ? index : nil }
      // “Task’s” is a word about `Task`.
      guard text[next] | 0x20 == UInt8(ascii: "s"), !text.letterClass(at: next + 1).isOfWord
      else { return next }
      index = next + 1
    }
    guard index < text.count, text.letterClass(at: index + 1).isOfWord else {
      return index > start ? index : nil
    }
    switch text[index] {
    case UInt8(ascii: ".") where letters.last?.isDigit == true && text[index + 1].isDigit:
      letters.append(UInt8(ascii: "."))
    case UInt8(ascii: "."), UInt8(ascii: "-"): beginWord()
    default: return index > start ? index : nil
    }
    return index + 1
  }

  private func afterApostrophe(_ text: [UInt8], at index: Int) -> Int? {
    guard index < text.count else { return nil }
    if text[index] == UInt8(ascii: "'") { return index + 1 }
    // “’” in UTF-8.
    let isApostrophe =
      index + 2 < text.count && text[index] == 0xE2 && text[index + 1] == 0x80
      && text[index + 2] == 0x99
    return isApostrophe ? index + 3 : nil
  }

  private mutating func readRun(_ text: [UInt8], from start: Int) -> Int {
    var index = start
    while index < text.count {
      // Small letters of English are most of what there is.
      if text[index].isSmallLetter {
        letters.append(text[index])
        last = .lower
        index += 1
        continue
      }
      guard let (scalar, length) = text.scalar(at: index) else { break }
      let letter = LetterClass(scalar)
      guard letter.isOfWord else { break }
      index += length
      if letter == .underscore {
        beginPart()
      } else {
        if letter == .upper, last != .upper || startsPart(text, before: index) { beginPart() }
        append(scalar)
      }
      last = letter
    }
    return index
  }

  /// Whether the capital before `index` begins a part after other capitals: in `HTTPServer` it does,
  /// in `URLs` it does not.
  private func startsPart(_ text: [UInt8], before index: Int) -> Bool {
    guard let (scalar, length) = text.scalar(at: index), LetterClass(scalar) == .lower else {
      return false
    }
    return scalar != "s" || text.letterClass(at: index + length) == .lower
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    guard scalar.isASCII else { return LetterFolding.append(scalar, to: &letters) }
    let byte = UInt8(truncatingIfNeeded: scalar.value)
    letters.append((UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte)
  }

  private mutating func beginPart() {
    if parts.last != letters.count { parts.append(letters.count) }
  }

  private mutating func beginWord() {
    beginPart()
    if words.last != letters.count { words.append(letters.count) }
    last = .none
  }

  /// Reads `(for:)` after a name, if it stands there.
  private mutating func readLabels(_ text: [UInt8], from start: Int) -> Int {
    guard start < text.count, text[start] == UInt8(ascii: "(") else { return start }
    let read = (letters.count, words.count, parts.count)
    var index = start + 1
    while index < text.count, text.letterClass(at: index).isOfWord {
      beginWord()
      index = readRun(text, from: index)
      guard index < text.count, text[index] == UInt8(ascii: ":") else { break }
      index += 1
      if index < text.count, text[index] == UInt8(ascii: ")") { return index + 1 }
    }
    letters.removeSubrange(read.0...)
    words.removeSubrange(read.1...)
    parts.removeSubrange(read.2...)
    return start
  }

  /// Hands on the terms of what was read.
  func terms(into sink: inout some TermSink) {
    let end = letters.count
    // Most words are this.
    if words.count == 1, parts.count == 1, sign == nil {
      if end > 0 { sink.take(letters[...], as: .word) }
      return
    }
    if let sign, words[0] < end {
      sink.take([sign] + letters[..<wordEnd(0)], as: .join)
    }
    for word in words.indices {
      let range = words[word]..<wordEnd(word)
      guard !range.isEmpty else { continue }
      sink.take(letters[range], as: word < base.count ? .word : .part)
      if word < base.count { termsOfParts(in: range, into: &sink) }
    }
    guard base.count <= Self.mostJoined else { return }
    for word in 0..<base.count {
      if word + 1 < base.count { sink.take(letters[words[word]..<base.end], as: .join) }
      if end > base.end { sink.take(letters[words[word]...], as: .join) }
    }
  }

  private func wordEnd(_ word: Int) -> Int {
    word + 1 < words.count ? words[word + 1] : letters.count
  }

  private func termsOfParts(in word: Range<Int>, into sink: inout some TermSink) {
    for (place, start) in parts.enumerated() where word.contains(start) {
      let end = place + 1 < parts.count ? min(parts[place + 1], word.upperBound) : word.upperBound
      if start == word.lowerBound, end == word.upperBound { return }
      let part = letters[start..<end]
      if part.hasTwoCharacters { sink.take(part, as: .part) }
      if start > word.lowerBound, end < word.upperBound {
        sink.take(letters[start..<word.upperBound], as: .join)
      }
    }
  }
}

extension UInt8 {
  fileprivate var isSmallLetter: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self)
  }

  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}

extension ArraySlice<UInt8> {
  fileprivate var hasTwoCharacters: Bool {
    var characters = 0
    for byte in self where byte & 0xC0 != 0x80 {
      characters += 1
      if characters == 2 { return true }
    }
    return false
  }
}
