/// How a line ends a place.
enum LineEnding: Sendable {
  /// With a line that is this word, after tabs or blanks.
  case word([UInt8], TokenKind?)
  /// Before a line that is indented by less; `nil` while only the blank lines have been seen that
  /// it may begin with, and then what is more than `outer`.
  case indentation(Int?, outer: Int)
}

extension Lexer {
  /// - Parameters:
  ///   - piece: what the move comes after.
  ///   - kind: in which colour it is.
  mutating func make(_ move: Move<Int>, after piece: Range<Int>, _ kind: TokenKind?) {
    switch move {
    case .enter(let state): frames.append(Frame(state: state, opening: kind))
    case .leave, .close: leave()
    case .become(let state): frames[frames.count - 1].state = state
    case .enterHereDocument(let state, let literal):
      let word = hereDocumentWord(of: piece)
      expected.append(
        Frame(state: word.isQuoted ? literal : state, ending: .word(word.bytes, kind)))
    case .enterIndented(let state):
      let indentation = source.end(of: .blanks, from: lineStart) - lineStart
      lineEnded.append(frames.count)
      frames.append(Frame(state: state, ending: .indentation(nil, outer: indentation)))
    case .enterFence: takeFencedBlock(opening: piece)
    }
  }

  mutating func leave() {
    guard frames.count > 1 else { return }
    frames.removeLast()
    if lineEnded.last == frames.count { lineEnded.removeLast() }
  }

  /// Goes to the places that begin with this line; the one written first is the innermost.
  mutating func beginHereDocuments() {
    for frame in expected.reversed() {
      lineEnded.append(frames.count)
      frames.append(frame)
    }
    expected = []
  }

  /// Leaves the place that ends at the line that begins here, with all places within it.
  mutating func leavesAtLine() -> Bool {
    guard let index = lineEnded.last, let ending = frames[index].ending else { return false }
    let text = source.end(of: .blanks, from: position)
    switch ending {
    case .word(let word, let kind):
      let end = source.lineEnd(from: text)
      guard source.has(word, at: text), text + word.count == end else { return false }
      leaveAll(from: index)
      advance(to: end, kind: kind)
      return true
    case .indentation(let expected, let outer):
      if source.isLineEnd(at: text) { return false }
      if text - position >= expected ?? outer + 1 {
        frames[index].ending = .indentation(expected ?? text - position, outer: outer)
        return false
      }
      leaveAll(from: index)
      return true
    }
  }

  private mutating func leaveAll(from index: Int) {
    frames.removeSubrange(index...)
    lineEnded.removeLast()
  }

  /// The word of `<<-'EOF'`, and whether it is quoted, so that nothing within is replaced.
  private func hereDocumentWord(of piece: Range<Int>) -> (bytes: [UInt8], isQuoted: Bool) {
    let written = source.bytes[piece].drop { !ByteSet.name.contains($0) && !quotes.contains($0) }
    let word = written.filter { !quotes.contains($0) }
    return (Array(word), written.first.map(quotes.contains) ?? false)
  }

  private var quotes: ByteSet { "'\"\\" }
}
