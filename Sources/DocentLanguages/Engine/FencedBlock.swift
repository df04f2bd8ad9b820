extension Lexer {
  /// Takes the block of Markdown that begins with a fence, in the colours of its language.
  ///
  /// A block ends with a fence of the same characters that is at least as long, or with the
  /// source: https://spec.commonmark.org/0.31.2/#fenced-code-blocks
  mutating func takeFencedBlock(opening fence: Range<Int>) {
    let infoEnd = source.lineEnd(from: position)
    let language = Language(named: languageName(in: position..<infoEnd))
    advance(to: infoEnd, kind: .directive)
    guard position < source.end else { return }
    advance(to: source.nextLine(from: position), kind: nil)
    let closing = closingFence(of: fence, from: position)
    embed(language, to: closing.lowerBound)
    advance(to: closing.upperBound, kind: .directive)
  }

  private func languageName(in info: Range<Int>) -> String {
    let name = source.bytes[info].drop(while: ByteSet.blanks.contains)
      .prefix { !(ByteSet.blanks.union(",{").contains($0)) }
    return String(decoding: name, as: UTF8.self)
  }

  /// The line of the fence that closes, or the empty end.
  private func closingFence(of opening: Range<Int>, from start: Int) -> Range<Int> {
    let mark = ByteSet([source[opening.lowerBound]])
    var line = start
    while line < source.end {
      let fence = source.end(of: .blanks, from: line)
      let fenceEnd = source.end(of: mark, from: fence)
      let lineEnd = source.lineEnd(from: line)
      if fenceEnd - fence >= opening.count,
        source.end(of: .blanks, from: fenceEnd) >= lineEnd
      {
        return line..<lineEnd
      }
      line = source.nextLine(from: lineEnd)
    }
    return source.end..<source.end
  }
}
