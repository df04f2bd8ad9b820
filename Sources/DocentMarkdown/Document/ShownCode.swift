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

/// An example's code as the page shows it: without hidden set-up, marks of snippets and expected
/// messages.
package struct ShownCode: Sendable, Equatable {
  package let lines: [ShownLine]
  /// The lines with the hidden ones, for who wants to run it; `nil` where none is hidden.
  package let complete: String?
}

extension Fence {
  /// The lines that readers see.
  package var shownLines: [ShownLine] { shownCode.lines }

  /// What readers see, and what they miss.
  ///
  /// Comments are found by a scan of each line for `//` outside of `"…"`. It does not follow
  /// strings and comments over several lines, nor raw strings: there, text that reads like one of
  /// Docent's own comments is taken for one.
  package var shownCode: ShownCode {
    var isHidden = false
    var hidesCode = false
    var lines: [(text: Substring.UTF8View, number: Int, isHidden: Bool)] = []
    let all = code.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in all.dropLast().enumerated() {
      var text = line
      switch LineComment(in: line) {
      case .hide:
        isHidden = true
        continue
      case .show:
        isHidden = false
        continue
      case .snippet: continue
      case .expectation(let start):
        guard let end = line[..<start].lastIndex(where: { !$0.isBlank }) else { continue }
        text = line[...end]
      case nil: break
      }
      if isHidden, text.contains(where: { !$0.isBlank }) { hidesCode = true }
      lines.append((text, index + 1, isHidden))
    }
    let shown = lines.filter { !$0.isHidden }
    return ShownCode(
      lines: shown.map { ShownLine(text: String(Substring($0.text)), number: $0.number) },
      complete: hidesCode
        ? lines.map { String(Substring($0.text)) }.joined(separator: "\n") : nil)
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
