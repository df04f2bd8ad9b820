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
  /// strings and comments over several lines, nor raw strings: such a line is cut only if it looks
  /// like one of Docent's own comments.
  package var shownLines: [ShownLine] {
    var isHidden = false
    var lines: [ShownLine] = []
    let texts = code.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, text) in texts.dropLast().enumerated() {
      switch Mark(text) {
      case .hide: isHidden = true
      case .show: isHidden = false
      case .snippet: break
      case nil:
        guard !isHidden, let shown = withoutExpectation(text) else { break }
        lines.append(ShownLine(text: String(shown), number: index + 1))
      }
    }
    return lines
  }

  /// The line up to an `// expected-…` comment; `nil` when nothing else stands in it.
  private func withoutExpectation(_ line: Substring) -> Substring? {
    guard line.utf8.firstRange(of: "// expected-".utf8) != nil,
      let comment = startOfComment(line), isExpectation(line[comment...])
    else { return line }
    let end = line[..<comment].lastIndex { $0 != " " && $0 != "\t" }
    return end.map { line[...$0] }
  }

  private func isExpectation(_ comment: Substring) -> Bool {
    ["error", "warning", "note"].contains { comment.hasPrefix("// expected-\($0)") }
  }

  private func startOfComment(_ line: Substring) -> Substring.Index? {
    var isInString = false
    var index = line.startIndex
    while index < line.endIndex {
      switch line.utf8[index] {
      case UInt8(ascii: "\\") where isInString:
        index = line.utf8.index(after: index)
        guard index < line.endIndex else { return nil }
      case UInt8(ascii: "\""): isInString.toggle()
      case UInt8(ascii: "/") where !isInString && line[index...].hasPrefix("//"): return index
      default: break
      }
      index = line.utf8.index(after: index)
    }
    return nil
  }
}

/// A comment of the form of SE-0356 that is not for the reader.
private enum Mark {
  case hide, show
  /// The start or end of a region that pages can copy.
  case snippet

  init?(_ line: Substring) {
    let text = line.drop { $0 == " " || $0 == "\t" }
    guard text.hasPrefix("//") else { return nil }
    let words = text.dropFirst(2).split(separator: " ")
    guard words.count == 1, let word = words.first, word.hasPrefix("snippet.") else { return nil }
    switch word.dropFirst("snippet.".count) {
    case "hide": self = .hide
    case "show": self = .show
    case "": return nil
    default: self = .snippet
    }
  }
}
