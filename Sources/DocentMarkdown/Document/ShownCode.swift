/// A line of an example that the page shows.
package struct ShownLine: Sendable, Equatable {
  package let text: String
  /// Its number in the fence's code, from 1.
  package let number: Int

  package init(text: String, number: Int) {
    self.text = text
    self.number = number
  }
}

extension Fence {
  /// The lines that readers see: without hidden set-up, marks of snippets and expected messages.
  ///
  /// Comments are found by a scan of each line for `//` outside of `"…"`. It does not follow
  /// strings and comments over several lines, nor raw strings: there, text that reads like one of
  /// Docent's own comments is taken for one.
  package var shownLines: [ShownLine] {
    var isHidden = false
    var lines: [ShownLine] = []
    let all = code.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in all.dropLast().enumerated() {
      switch LineComment(in: line) {
      case .hide: isHidden = true
      case .show: isHidden = false
      case .snippet: break
      case .expectation(let start):
        guard !isHidden, let end = line[..<start].lastIndex(where: { !$0.isBlank }) else { break }
        lines.append(ShownLine(text: String(Substring(line[...end])), number: index + 1))
      case nil:
        guard !isHidden else { break }
        lines.append(ShownLine(text: String(Substring(line)), number: index + 1))
      }
    }
    return lines
  }
}

/// A comment that is for Docent and not for the reader.
private enum LineComment {
  case hide, show
  /// The start or end of a region that pages can copy, as in SE-0356.
  case snippet
  /// What the compiler is to say, from here to the end of the line.
  case expectation(start: Substring.Index)

  init?(in line: Substring.UTF8View) {
    guard let start = Self.start(in: line) else { return nil }
    let words = line[start...].dropFirst(2).drop(while: \.isBlank)
    if ["error", "warning", "note"].contains(where: { words.starts(with: "expected-\($0)".utf8) }) {
      self = .expectation(start: start)
      return
    }
    switch SnippetMark(line: Substring(line)) {
    case .hide: self = .hide
    case .show: self = .show
    case .start, .end: self = .snippet
    case nil: return nil
    }
  }

  /// Where `//` starts a comment.
  private static func start(in line: Substring.UTF8View) -> Substring.Index? {
    var isInString = false
    var previous: UInt8 = 0
    for index in line.indices {
      let byte = line[index]
      if previous == UInt8(ascii: "\\"), isInString {
        previous = 0
        continue
      }
      if byte == UInt8(ascii: "\"") { isInString.toggle() }
      if byte == UInt8(ascii: "/"), previous == byte, !isInString {
        return line.index(before: index)
      }
      previous = byte
    }
    return nil
  }
}
