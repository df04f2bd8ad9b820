/// The pairs of brackets in the source text of a block that may be links, and the `<` that may
/// start HTML.
struct BracketScan {
  struct Bracket {
    /// From `[` to the end of what belongs to it.
    let whole: Range<Int>
    /// What stands between `[` and `]`.
    let label: Range<Int>
    /// The address in `(…)`, without `<…>`; `nil` when none follows.
    let destination: Range<Int>?
  }

  /// In the order of their closing brackets.
  private(set) var brackets: [Bracket] = []
  /// The offset of each `<` outside of code.
  private(set) var angles: [Int] = []
  private let text: [UInt8]

  init(_ text: [UInt8]) {
    self.text = text
    var openings: [Int] = []
    var index = 0
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "`"): index = endOfCode(from: index) - 1
      case UInt8(ascii: "<"): angles.append(index)
      case UInt8(ascii: "["): openings.append(index)
      case UInt8(ascii: "]"):
        if let opening = openings.popLast() { brackets.append(bracket(opening, to: index)) }
      default: break
      }
      index += 1
    }
  }

  private func byte(_ index: Int) -> UInt8? { index < text.count ? text[index] : nil }

  /// The offset after a code span, or after the backticks when they open none.
  private func endOfCode(from start: Int) -> Int {
    let opening = endOfRun(from: start)
    var index = opening
    while let tick = text[index...].firstIndex(of: UInt8(ascii: "`")) {
      let end = endOfRun(from: tick)
      if end - tick == opening - start { return end }
      index = end
    }
    return opening
  }

  private func endOfRun(from start: Int) -> Int {
    text[start...].firstIndex { $0 != UInt8(ascii: "`") } ?? text.count
  }

  private func bracket(_ opening: Int, to closing: Int) -> Bracket {
    let label = opening + 1..<closing
    guard byte(closing + 1) == UInt8(ascii: "("),
      let destination = destination(from: closing + 2)
    else { return Bracket(whole: opening..<closing + 1, label: label, destination: nil) }
    return Bracket(
      whole: opening..<destination.upperBound, label: label, destination: destination)
  }

  private func destination(from start: Int) -> Range<Int>? {
    var start = start
    while let next = byte(start), next.isBlank || isLineEnd(start) { start += 1 }
    if byte(start) == UInt8(ascii: "<") {
      return text[start...].firstIndex(of: UInt8(ascii: ">")).map { start + 1..<$0 }
    }
    var parentheses = 0
    var end = start
    while let next = byte(end), next > 0x20 {
      if next == UInt8(ascii: "\\") { end += 1 }
      if next == UInt8(ascii: "(") { parentheses += 1 }
      if next == UInt8(ascii: ")") {
        if parentheses == 0 { break }
        parentheses -= 1
      }
      end += 1
    }
    return start..<min(end, text.count)
  }

  /// Whether here a line ends, or a quote's `>` stands at the start of the next.
  private func isLineEnd(_ index: Int) -> Bool {
    text[index] == UInt8(ascii: "\n")
      || text[index] == UInt8(ascii: ">") && text[..<index].last == UInt8(ascii: "\n")
  }
}
