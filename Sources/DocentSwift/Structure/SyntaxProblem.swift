import SwiftDiagnostics
import SwiftParser
import SwiftParserDiagnostics
import SwiftSyntax

/// The first place where a source is not Swift, and what the parser says of it.
package struct SyntaxProblem: Sendable, Equatable {
  /// From 1.
  package let line: Int
  /// From 1, in bytes.
  package let column: Int
  package let message: String

  /// `nil` for a source that the parser understands.
  package init?(in source: String, languageMode: Int) {
    // Between slashes, older code has operators.
    let version: Parser.SwiftVersion = languageMode < 6 ? .v5 : .v6
    var parser = Parser(source, swiftVersion: version)
    let file = SourceFileSyntax.parse(from: &parser)
    guard file.hasError else { return nil }
    let found = ParseDiagnosticsGenerator.diagnostics(for: file)
      .filter { $0.diagMessage.severity == .error }
    guard let first = found.min(by: { $0.position < $1.position }) else { return nil }
    let place = SourceLocationConverter(fileName: "", tree: file).location(for: first.position)
    line = place.line
    column = place.column
    message = first.message
  }
}
