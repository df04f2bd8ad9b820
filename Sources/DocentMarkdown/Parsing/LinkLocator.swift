import DocentModel

/// Finds where the links of a block were written, and other things between brackets.
///
/// libcmark-gfm's own columns are wrong after the first line of a paragraph, in quotes, lists and
/// tables. So the block's brackets are read again, and each link is looked for among them, in the
/// order of the text. A link that is not found is reported at the start of its block.
struct LinkLocator {
  private let source: SourceFile
  private let block: SourceRange
  private lazy var scan = BracketScan(text)
  private var brackets: [BracketScan.Bracket] { mutating get { scan.brackets } }
  private lazy var text = joinedLines()
  private lazy var lineStarts = startsOfLines()
  /// The first bracket that no link has been found at.
  private var nextBracket = 0
  /// The first bracket that no reference to a footnote has been found at.
  private var nextReference = 0
  /// The first `<` that no HTML has been found at.
  private var nextAngle = 0
  /// The offset in the text after the last link that was found.
  private var cursor = 0

  init(source: SourceFile, range: SourceRange) {
    self.source = source
    block = range
  }

  /// Where a link's destination stands, or the link when it is a reference; and its text.
  ///
  /// Links are asked for in the order of their closing brackets.
  mutating func place(
    of destination: String, text shown: String
  ) -> (destination: SourceRange, text: SourceRange) {
    if let found = autolink(destination, shown) {
      let range = take(found)
      return (range, range)
    }
    let brackets = brackets
    for index in brackets.indices.dropFirst(nextBracket) {
      let bracket = brackets[index]
      let isMatch =
        bracket.destination.map { Self.reads(text[$0], as: destination.utf8) }
        ?? Self.sameWords(text[bracket.label], shown.utf8)
      guard isMatch else { continue }
      nextBracket = index + 1
      return (take(bracket.destination ?? bracket.whole), range(bracket.label))
    }
    return (SourceRange(block.start), SourceRange(block.start))
  }

  /// Where `[^label]` stands as text that was meant to refer to a footnote; `nil` where its
  /// brackets are escaped.
  mutating func range(ofReferenceTo label: String) -> SourceRange? {
    let brackets = brackets
    for index in brackets.indices.dropFirst(nextReference) {
      let bracket = brackets[index]
      let inside = text[bracket.label]
      guard inside.first == UInt8(ascii: "^"), inside.dropFirst().elementsEqual(label.utf8) else {
        continue
      }
      nextReference = index + 1
      return SourceRange(
        position(bracket.label.lowerBound - 1), to: position(bracket.label.upperBound + 1))
    }
    return nil
  }

  /// Where each line of a piece of HTML was written.
  mutating func origins(ofHTML html: String) -> [SourcePosition] {
    let lines = html.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard let first = lines.first.map(Array.init) else { return [] }
    let angles = scan.angles
    for index in angles.indices.dropFirst(nextAngle)
    where text[angles[index]...].starts(with: first) {
      nextAngle = index + 1
      let start = position(angles[index])
      return [start]
        + lines.dropFirst().enumerated().map { index, line in
          let number = start.line + index + 1
          let written = source.line(number)
          let found = written.firstRange(of: Array(line))?.lowerBound ?? written.startIndex
          return SourcePosition(line: number, column: found - written.startIndex + 1)
        }
    }
    return [block.start]
  }

  private mutating func take(_ found: Range<Int>) -> SourceRange {
    cursor = found.upperBound
    return range(found)
  }

  private mutating func range(_ offsets: Range<Int>) -> SourceRange {
    SourceRange(position(offsets.lowerBound), to: position(offsets.upperBound))
  }

  /// An address that stands for itself, with or without `<…>`.
  private mutating func autolink(_ destination: String, _ shown: String) -> Range<Int>? {
    guard ["", "mailto:", "http://"].contains(where: { destination == $0 + shown }), !shown.isEmpty
    else { return nil }
    let bytes = Array(shown.utf8)
    guard let found = text.dropFirst(cursor).firstRange(of: bytes) else { return nil }
    // In brackets it is the text of a link like any other.
    let isLabel = brackets.dropFirst(nextBracket).contains { $0.label.contains(found.lowerBound) }
    return isLabel ? nil : found
  }

  // MARK: The block's text

  private func joinedLines() -> [UInt8] {
    var text: [UInt8] = []
    for number in lineNumbers { text += source.line(number) + [UInt8(ascii: "\n")] }
    return text
  }

  private func startsOfLines() -> [Int] {
    var starts: [Int] = []
    var offset = 0
    for number in lineNumbers {
      starts.append(offset)
      offset += source.line(number).count + 1
    }
    return starts
  }

  private var lineNumbers: ClosedRange<Int> { block.start.line...block.end.line }

  private mutating func position(_ offset: Int) -> SourcePosition {
    var (index, end) = (0, lineStarts.count)
    while end - index > 1 {
      let middle = (index + end) / 2
      if lineStarts[middle] > offset { end = middle } else { index = middle }
    }
    return SourcePosition(
      line: block.start.line + index, column: offset - lineStarts[index] + 1)
  }

  // MARK: Comparing

  /// Whether bytes as written mean this destination, with escapes and entities resolved.
  private static func reads(_ written: ArraySlice<UInt8>, as destination: String.UTF8View) -> Bool {
    var written = written
    var rest = destination[...]
    while let byte = written.popFirst() {
      if byte == UInt8(ascii: "\\"), let escaped = written.first, escaped.isASCIIPunctuation {
        written.removeFirst()
        guard rest.popFirst() == escaped else { return false }
      } else if rest.first == byte {
        rest.removeFirst()
      } else if byte == UInt8(ascii: "&"), let end = written.firstIndex(of: UInt8(ascii: ";")) {
        // Which character an entity stands for is not looked up: what follows it must agree.
        return rest.reversed().starts(with: written[(end + 1)...].reversed())
      } else {
        return false
      }
    }
    return rest.isEmpty
  }

  /// Whether two texts have the same letters and digits, whatever markup stands between them.
  private static func sameWords(_ left: ArraySlice<UInt8>, _ right: String.UTF8View) -> Bool {
    let isWord = { (byte: UInt8) in byte.isASCIIAlphanumeric || byte >= 0x80 }
    return left.lazy.filter(isWord).elementsEqual(right.lazy.filter(isWord))
  }
}
