import SwiftSyntax

/// Finds functions that are declared both with and without `async`.
///
/// The top level of `main.swift` prefers the one without even where it awaits; an asynchronous
/// function prefers the other. `AsyncOverloads` finds those of the modules that examples import.
final class OverloadScan: SyntaxVisitor {
  private var asynchronous: Set<String> = []
  private var synchronous: Set<String> = []

  var isFound: Bool { !asynchronous.isDisjoint(with: synchronous) }

  init(_ file: SourceFileSyntax) {
    super.init(viewMode: .sourceAccurate)
    walk(file)
  }

  override func visit(_ node: FunctionDeclSyntax) -> SyntaxVisitorContinueKind {
    if node.signature.effectSpecifiers?.asyncSpecifier == nil {
      synchronous.insert(node.name.plainName)
    } else {
      asynchronous.insert(node.name.plainName)
    }
    return .visitChildren
  }
}
