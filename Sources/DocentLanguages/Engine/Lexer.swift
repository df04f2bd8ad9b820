/// Finds the pieces of source that a grammar describes, in one pass.
///
/// At each position the rules of the place are tried that begin with the byte there; what none
/// takes is passed over by the name or the character. Every step takes at least one byte.
struct Lexer {
  let grammar: Grammar
  var source: SourceBytes
  var position: Int
  private(set) var spans: [HighlightedSpan] = []

  var frames: [Frame] = [Frame(state: 0)]
  /// Those of `frames` that a line ends, outermost first.
  var lineEnded: [Int] = []
  /// Here-documents that begin at the next line.
  var expected: [Frame] = []
  private(set) var lineStart: Int
  /// Whether only blanks stand before `position` on its line.
  private var isIndentation = true
  private let start: Int
  /// How many languages this one is in.
  let depth: Int

  /// A place that the lexer is in.
  struct Frame {
    var state: Int
    /// The colour of the piece that went here.
    var opening: TokenKind?
    var ending: LineEnding?
  }

  init(grammar: Grammar, source: SourceBytes, from position: Int = 0, depth: Int = 0) {
    self.grammar = grammar
    self.source = source
    self.position = position
    self.depth = depth
    start = position
    lineStart = position
  }

  var state: Grammar.State { grammar.states[frames[frames.count - 1].state] }

  mutating func run() -> [HighlightedSpan] {
    while position < source.end {
      if position == lineStart {
        beginHereDocuments()
        if leavesAtLine() { continue }
      }
      switch state.content {
      case .language(let name, let end): embed(name, until: end)
      case .rules(let rules, let byFirstByte):
        if source[position] == UInt8(ascii: "\n"), state.leavesAtLineEnd, frames.count > 1 {
          leave()
        } else if !takesPiece(rules, byFirstByte) {
          advance(to: plainEnd(byFirstByte), kind: state.fill)
        }
      }
    }
    return spans
  }

  /// Tries the rules in turn.
  private mutating func takesPiece(_ rules: [Rule<Int>], _ byFirstByte: [[Int]]) -> Bool {
    for index in byFirstByte[Int(source[position])] where stands(at: rules[index].position) {
      guard let end = rules[index].pattern.end(source, position), end > position else { continue }
      let piece = position..<end
      guard let found = rules[index].cases.first(where: { $0.test.holds(source, piece) }) else {
        advance(to: end, kind: state.fill)
        return true
      }
      advance(to: end, kind: found.kind ?? (found.closes ? frames.last?.opening : state.fill))
      for move in found.moves { make(move, after: piece, found.kind) }
      return true
    }
    return false
  }

  private func stands(at place: Position) -> Bool {
    switch place {
    case .anywhere: true
    case .start: position == start
    case .lineStart: position == lineStart
    case .indented: isIndentation
    case .after(let set): position == lineStart || set.contains(source[position - 1])
    }
  }

  /// How far the text goes that is no piece.
  private func plainEnd(_ byFirstByte: [[Int]]) -> Int {
    if state.names.contains(source[position]) {
      return source.end(of: state.names, from: position)
    }
    return source.characterEnd(from: position)
  }

  /// Goes on to the position, with what is up to there in a colour, or none.
  mutating func advance(to end: Int, kind: TokenKind?) {
    if let kind { color(position..<end, kind) }
    if let newline = source.bytes[position..<end].lastIndex(of: UInt8(ascii: "\n")) {
      lineStart = newline + 1
      isIndentation = source.consists(of: .blanks, lineStart..<end)
    } else if isIndentation {
      isIndentation = source.consists(of: .blanks, position..<end)
    }
    position = end
  }

  /// Pieces of one kind that touch are one span.
  private mutating func color(_ range: Range<Int>, _ kind: TokenKind) {
    if let last = spans.last, last.kind == kind, last.range.upperBound == range.lowerBound {
      spans[spans.count - 1] = HighlightedSpan(
        kind: kind, range: last.range.lowerBound..<range.upperBound)
    } else if !range.isEmpty {
      spans.append(HighlightedSpan(kind: kind, range: range))
    }
  }

  /// Takes what stands in another language up to `end`, which is left to the place around it.
  mutating func embed(_ name: String, until end: [UInt8]) {
    leave()
    let outerEnd =
      end.isEmpty ? source.end : source.first(end, from: position, ignoringCase: true)
    embed(Language(named: name), to: outerEnd)
  }

  mutating func embed(_ language: Language?, to end: Int) {
    if let language, depth < Self.maximumDepth {
      var inner = source
      inner.end = end
      var lexer = Lexer(
        grammar: language.grammar(), source: inner, from: position, depth: depth + 1)
      spans += lexer.run()
    }
    advance(to: end, kind: nil)
  }

  /// Markdown in which a block holds HTML with a script: nobody writes more.
  private static let maximumDepth = 3
}
