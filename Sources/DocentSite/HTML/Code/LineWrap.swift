import DocentLanguages

/// Breaks long lines of code, where that hurts least.
///
/// The best place is after a blank; then after a bracket or comma, or before a dot. Inside of a
/// string or another token it is done only when there is no place before it, and inside of a word
/// only when it alone is too long.
struct LineWrap {
  /// How many characters a line may have, with what it ends in left out if that is blank.
  let column: Int

  /// Where in `text` a line's second and later pieces start.
  ///
  /// - Parameters:
  ///   - tokens: The stretches that should stay whole, in order.
  ///   - mark: A place that something below the line points at: the piece that holds it is the
  ///     last one, however long.
  func breaks(
    of line: Range<Int>, in text: [UInt8], tokens: [Range<Int>], before mark: Int?
  ) -> [Int] {
    guard line.count > column else { return [] }
    let characters = offsets(of: line, in: text)
    var breaks: [Int] = []
    var start = 0
    while let next = nextBreak(from: start, characters, text: text, tokens: tokens) {
      if let mark, mark < characters[next] { break }
      breaks.append(characters[next])
      start = next
    }
    return breaks
  }

  /// Where each character of the line starts, and at last where the line ends.
  private func offsets(of line: Range<Int>, in text: [UInt8]) -> [Int] {
    let characters = String(decoding: text[line], as: UTF8.self)
    var offsets = [line.lowerBound]
    for character in characters {
      offsets.append(offsets[offsets.count - 1] + character.utf8.count)
    }
    return offsets
  }

  /// The character that starts the next piece, as an index of `characters`.
  private func nextBreak(
    from start: Int, _ characters: [Int], text: [UInt8], tokens: [Range<Int>]
  ) -> Int? {
    let end = characters.count - 1
    let isBlank = { (index: Int) in text[characters[index]].isBlank }
    var first = start
    while first < end, isBlank(first) { first += 1 }
    // Blanks at the break hang over the edge, and those at the start are the line's indentation.
    var limit = max(start + column, first + 1)
    while limit < end, isBlank(limit) { limit += 1 }
    guard limit < end else { return nil }
    let afterBlank = { (index: Int) in isBlank(index - 1) && !isBlank(index) }
    let afterSign = { (index: Int) in startsWord(at: characters[index], in: text) }
    let candidates = first + 1...limit
    let outside = candidates.filter { index in
      !tokens.contains { $0.lowerBound < characters[index] && characters[index] < $0.upperBound }
    }
    return outside.last(where: afterBlank)
      ?? outside.last { breaksWell(before: characters[$0], in: text) }
      ?? candidates.last(where: afterBlank) ?? candidates.last(where: afterSign)
      // A word that is too long only for its indentation goes over the edge.
      ?? (limit..<min(end, max(limit, first + column + 1))).first {
        afterBlank($0) || afterSign($0)
      } ?? limit
  }

  /// Whether it is clear there that the line goes on.
  private func breaksWell(before offset: Int, in text: [UInt8]) -> Bool {
    if ",;([{".utf8.contains(text[offset - 1]) { return true }
    return text[offset] == UInt8(ascii: ".") && text[offset - 1].isWord
      && offset + 1 < text.count && text[offset + 1].isWord
  }

  private func startsWord(at offset: Int, in text: [UInt8]) -> Bool {
    !text[offset - 1].isWord && text[offset].isWord
  }
}

extension UInt8 {
  fileprivate var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }

  /// A letter or digit, `_`, or a part of a character beyond ASCII.
  fileprivate var isWord: Bool {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }
}
