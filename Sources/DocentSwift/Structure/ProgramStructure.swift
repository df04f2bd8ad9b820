import SwiftParser
import SwiftSyntax

/// How a program's top level is built: what can move into a function, and what must not.
///
/// Programs that are compiled together become functions of one module. That may only be done to
/// a program that means the same there as in a `main.swift` of its own; `obstacles` says what
/// forbids it.
package struct ProgramStructure: Sendable, Equatable {
  /// A stretch of the source: an import, a declaration or a run of statements.
  package struct Piece: Sendable, Equatable {
    /// What a stretch is, as far as it matters where it stands.
    package enum Kind: Sendable, Equatable {
      case importDeclaration
      /// A declaration that can stand beside others of the same name when `fileprivate` is
      /// inserted at this UTF-8 offset of the source; `nil` where it needs no such word.
      case declaration(accessOffset: Int?)
      case statement
    }

    package let kind: Kind
    /// UTF-8 offsets into the source, without the blanks and comments before the first token.
    package let range: Range<Int>
  }

  /// In the order of the source.
  package let pieces: [Piece]
  /// The import declarations, as written, sorted.
  package let imports: [String]
  /// The names of the modules that they import.
  package let modules: Set<String>
  /// Whether the top level awaits, and so runs as an asynchronous function.
  package let isAsync: Bool
  /// The names in the statements of the top level, without closures, where it awaits; else empty.
  package let namesBesideAwait: Set<String>
  /// Whether a type of the program is marked `@main`.
  package let hasMainType: Bool
  /// Whether there are statements at the top level.
  package var hasStatements: Bool { pieces.contains { $0.kind == .statement } }
  /// Top-level constants and variables that have a value from the start.
  package let variables: [String]
  /// Top-level constants that closures read: they must be `Sendable` wherever they move.
  package let capturedConstants: [String]
  /// The UTF-8 offset of the last statement that begins a line, if any does.
  package let lastStatement: Int?
  /// Why the program has to be compiled alone; empty if it need not be.
  package let obstacles: [MergeObstacle]

  /// Parses the whole source; one with mistakes too, whose structure then is a guess.
  package init(source: String) {
    let file = Parser.parse(source: source)
    let scan = TopLevelScan(file)
    pieces = scan.pieces
    imports = scan.imports.sorted()
    modules = scan.modules
    isAsync = scan.isAsync
    namesBesideAwait = scan.isAsync ? NameScan(file).names : []
    hasMainType = scan.hasMainType
    lastStatement = scan.lastStatement
    variables = scan.variables.filter(\.isInitialized).map(\.name)
    let captures = CaptureScan(
      variables: scan.variables, isLenient: !scan.isAsync && !scan.mentionsSending, in: file)
    capturedConstants = captures.constants
    let namesakes = NamesakeScan(
      variables: scan.variables, declared: scan.declaredNames, in: file)
    var found = scan.obstacles.union(captures.obstacles)
    if namesakes.isFound { found.insert(.namesake) }
    obstacles = MergeObstacle.allCases.filter(found.contains)
  }
}

private final class NameScan: StatementVisitor {
  private(set) var names: Set<String> = []

  init(_ file: SourceFileSyntax) {
    super.init(viewMode: .sourceAccurate)
    walk(file)
  }

  override func visit(_ token: TokenSyntax) -> SyntaxVisitorContinueKind {
    if case .identifier = token.tokenKind { names.insert(token.plainName) }
    return .skipChildren
  }
}
