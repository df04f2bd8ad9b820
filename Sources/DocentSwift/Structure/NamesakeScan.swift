import SwiftSyntax

/// Finds top-level variables whose names mean something else before they are bound.
///
/// In `main.swift` a variable hides its namesakes in the whole file, so that `let max = max(1, 2)`
/// does not compile; in a function it does.
final class NamesakeScan: SyntaxVisitor {
  private var ends: [String: AbsolutePosition] = [:]
  private(set) var isFound = false

  init(variables: [TopLevelVariable], declared: Set<String>, in file: SourceFileSyntax) {
    super.init(viewMode: .sourceAccurate)
    for variable in variables {
      ends[variable.name] = max(variable.end, ends[variable.name] ?? variable.end)
    }
    isFound = variables.contains { declared.contains($0.name) }
    if !isFound, !ends.isEmpty { walk(file) }
  }

  override func visit(_ node: DeclReferenceExprSyntax) -> SyntaxVisitorContinueKind {
    if node.keyPathInParent != \MemberAccessExprSyntax.declName { note(node.baseName) }
    return .visitChildren
  }

  override func visit(_ node: IdentifierTypeSyntax) -> SyntaxVisitorContinueKind {
    note(node.name)
    return .visitChildren
  }

  private func note(_ use: TokenSyntax) {
    guard let end = ends[use.plainName], use.position < end, !use.isBoundLocally else { return }
    isFound = true
  }
}
