package import DocentModel

/// A message of the compiler that stands in the code as `// expected-error {{text}}`.
///
/// The form is that of the compiler's own diagnostic verifier: `@+N`, `@-N` or `@N` names another
/// line, `:N` after it a column, a number before the braces asks for that many such messages, and
/// the text need only be a part of the message.
package struct ExpectedMessage: Sendable, Equatable {
  package let severity: Diagnostic.Severity
  /// The line of the code at which the message must come, from 1.
  package let line: Int
  /// The column of that line, from 1, in bytes; `nil` where any will do.
  package let column: Int?
  /// The part of the message that the author gives.
  package let text: String
  /// Where the comment stands in the code.
  package let position: SourcePosition

  func matches(_ message: CompilerMessage) -> Bool {
    message.severity == severity && message.position.line == line
      && (column == nil || column == message.position.column) && message.text.contains(text)
  }
}
