import DocentModel

/// The `// expected-error {{text}}` comments of some code, those with mistakes among them.
struct MessageComments {
  private(set) var messages: [ExpectedMessage] = []
  /// Where what is meant for an expectation is none: `expected-warnin {{…}}`, `expected-error {{}}`.
  private(set) var unread: [SourcePosition] = []

  init(in code: String) {
    guard code.utf8.contains("expected-".utf8) else { return }
    let lines = code.split(separator: "\n", omittingEmptySubsequences: false)
    // What is never closed, the compiler finds past the last line; it is said of that one.
    let last = lines.count - (code.hasSuffix("\n") ? 1 : 0)
    var isInBlock = false
    for (index, line) in lines.enumerated() {
      let comment = Comment(in: line, isInBlock: &isInBlock)
      var rest = comment.text
      while let start = rest.firstRange(of: "expected-") {
        let column = line.utf8.distance(from: line.startIndex, to: start.lowerBound) + 1
        rest = rest[start.upperBound...]
        let form = MessageForm(rest, line: index + 1)
        if !comment.isBlock, let form {
          let message = ExpectedMessage(
            severity: form.severity, line: form.line == last + 1 ? last : form.line,
            column: form.column, text: form.text,
            position: SourcePosition(line: index + 1, column: column))
          messages += Array(repeating: message, count: form.count)
          rest = form.rest
        } else if form != nil || MessageForm.isAttempt(rest) {
          unread.append(SourcePosition(line: index + 1, column: column))
        }
      }
    }
  }
}

/// What of a line stands in a comment, as far as that can be told without reading strings.
private struct Comment {
  let text: Substring
  let isBlock: Bool

  init(in line: Substring, isInBlock: inout Bool) {
    let lineMark = line.firstRange(of: "//")?.lowerBound ?? line.endIndex
    let blockMark = line.firstRange(of: "/*")?.lowerBound ?? line.endIndex
    isBlock = isInBlock || blockMark < lineMark
    text = isInBlock ? line : line[min(lineMark, blockMark)...]
    if isBlock {
      let closing = line.ranges(of: "*/").last?.lowerBound
      let opening = line.ranges(of: "/*").last?.lowerBound
      isInBlock = closing.map { end in opening.map { $0 > end } ?? false } ?? true
    }
  }
}

/// What follows `expected-`: `error@+1:5 2 {{text}}`.
private struct MessageForm {
  let severity: Diagnostic.Severity
  let line: Int
  private(set) var column: Int?
  let count: Int
  let text: String
  let rest: Substring

  /// `nil` for anything else, and for a text that every message has.
  init?(_ written: Substring, line here: Int) {
    let word = Self.word(of: written)
    guard let severity = Diagnostic.Severity.allCases.first(where: { $0.rawValue == word }) else {
      return nil
    }
    self.severity = severity
    var rest = written[word.endIndex...]
    var line = here
    if rest.first == "@" {
      rest = rest.dropFirst()
      let isRelative = rest.first == "+" || rest.first == "-"
      let number = rest.prefix { $0 == "+" || $0 == "-" || $0.isNumber }
      rest = rest[number.endIndex...]
      if let value = Int(number) {
        line = isRelative ? here + value : value
      } else if !number.isEmpty || rest.first != ":" {
        return nil
      }
      if rest.first == ":" {
        let digits = rest.dropFirst().prefix(while: \.isNumber)
        guard let value = Int(digits) else { return nil }
        column = value
        rest = rest[digits.endIndex...]
      }
    }
    self.line = line
    rest = rest.drop { $0 == " " }
    let number = rest.prefix(while: \.isNumber)
    count = Int(number) ?? 1
    rest = rest[number.endIndex...].drop { $0 == " " }
    guard rest.hasPrefix("{{"), let end = rest.firstRange(of: "}}") else { return nil }
    text = String(rest[rest.index(rest.startIndex, offsetBy: 2)..<end.lowerBound])
    self.rest = rest[end.upperBound...]
    if count == 0 || text.allSatisfy(\.isWhitespace) { return nil }
  }

  /// Whether its author means it for an expectation: a comment may speak of the expected-value.
  static func isAttempt(_ written: Substring) -> Bool {
    let word = word(of: written)
    return written.contains("{")
      || Diagnostic.Severity.allCases.contains { $0.rawValue == word }
  }

  private static func word(of written: Substring) -> Substring {
    written.prefix { $0.isLetter || $0 == "-" }
  }
}
