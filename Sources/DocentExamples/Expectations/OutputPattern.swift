/// Compares what a program printed with what the page says.
///
/// `[..]` in an expected line stands for any characters, a line `...` for any lines. Blanks at the
/// ends of lines, and empty lines at the end, do not count.
enum OutputPattern {
  /// A text's lines without blanks at their ends and without empty lines at its end.
  static func lines(of text: String) -> [String] {
    // A `\r\n` is one character.
    let ends = { (character: Character) in character == "\n" || character == "\r\n" }
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: ends).map { line in
      var line = line
      while let last = line.last, last == " " || last == "\t" || last == "\r" { line.removeLast() }
      return String(line)
    }
    while lines.last == "" { lines.removeLast() }
    return lines
  }

  static func matches(_ real: [String], _ expected: [String]) -> Bool {
    // reachable[i]: whether the expected lines so far can match the first i real ones.
    var reachable = [true] + Array(repeating: false, count: real.count)
    for line in expected {
      var next = Array(repeating: false, count: real.count + 1)
      if line == "..." {
        var isOpen = false
        for index in reachable.indices {
          isOpen = isOpen || reachable[index]
          next[index] = isOpen
        }
      } else {
        for index in real.indices where reachable[index] && matches(real[index], line) {
          next[index + 1] = true
        }
      }
      reachable = next
    }
    return reachable[real.count]
  }

  static func matches(_ real: String, _ expected: String) -> Bool {
    if real == expected { return true }
    let pieces = expected.split(separator: "[..]", omittingEmptySubsequences: false)
    guard pieces.count > 1, let first = pieces.first, let last = pieces.last else { return false }
    guard real.hasPrefix(first) else { return false }
    var rest = real.dropFirst(first.count)
    for piece in pieces.dropFirst().dropLast() where !piece.isEmpty {
      guard let found = rest.firstRange(of: piece) else { return false }
      rest = rest[found.upperBound...]
    }
    return rest.hasSuffix(last)
  }
}
