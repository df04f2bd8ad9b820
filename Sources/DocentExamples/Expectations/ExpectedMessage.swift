package import DocentModel

/// A message of the compiler that stands in the code as `// expected-error {{text}}`.
///
/// The form is that of the compiler's own diagnostic verifier: `@+N`, `@-N` or `@N` names another
/// line, a number before the braces asks for that many such messages, and the text need only be a
/// part of the message.
package struct ExpectedMessage: Sendable, Equatable {
  package let severity: Diagnostic.Severity
  /// The line of the code at which the message must come, from 1.
  package let line: Int
  /// The part of the message that the author gives.
  package let text: String
  /// Where the comment stands in the code.
  package let position: SourcePosition

  func matches(_ message: CompilerMessage) -> Bool {
    message.severity == severity && message.position.line == line && message.text.contains(text)
  }

  static func messages(in code: String) -> [ExpectedMessage] {
    var messages: [ExpectedMessage] = []
    for (index, line) in code.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      guard let comment = line.firstRange(of: "//") else { continue }
      var rest = line[comment.upperBound...]
      while let start = rest.firstRange(of: "expected-") {
        let column = line.utf8.distance(from: line.startIndex, to: start.lowerBound) + 1
        rest = rest[start.upperBound...]
        messages += Self.read(
          &rest, at: SourcePosition(line: index + 1, column: column))
      }
    }
    return messages
  }

  /// Reads what follows `expected-`; nothing where it is no expectation after all.
  private static func read(
    _ rest: inout Substring, at position: SourcePosition
  ) -> [ExpectedMessage] {
    guard let severity = Diagnostic.Severity.allCases.first(where: { rest.hasPrefix($0.rawValue) })
    else { return [] }
    rest = rest.dropFirst(severity.rawValue.count)
    var line = position.line
    if rest.first == "@" {
      rest = rest.dropFirst()
      let isRelative = rest.first == "+" || rest.first == "-"
      let number = rest.prefix { $0 == "+" || $0 == "-" || $0.isNumber }
      guard let value = Int(number) else { return [] }
      line = isRelative ? line + value : value
      rest = rest[number.endIndex...]
    }
    rest = rest.drop { $0 == " " }
    let number = rest.prefix { $0.isNumber }
    let count = Int(number) ?? 1
    rest = rest[number.endIndex...].drop { $0 == " " }
    guard rest.hasPrefix("{{"), let end = rest.firstRange(of: "}}") else { return [] }
    let text = String(rest[rest.index(rest.startIndex, offsetBy: 2)..<end.lowerBound])
    rest = rest[end.upperBound...]
    let message = ExpectedMessage(severity: severity, line: line, text: text, position: position)
    return Array(repeating: message, count: count)
  }
}
