import SwiftSyntax

/// Looks at the statements of the top level, not into functions, types and closures.
final class StatementScan: StatementVisitor {
  private(set) var obstacles: Set<MergeObstacle> = []
  private(set) var isAsync = false

  init(_ file: SourceFileSyntax) {
    super.init(viewMode: .sourceAccurate)
    walk(file)
  }

  override func visit(_ node: AwaitExprSyntax) -> SyntaxVisitorContinueKind {
    isAsync = true
    return .visitChildren
  }

  override func visit(_ node: ForStmtSyntax) -> SyntaxVisitorContinueKind {
    if node.awaitKeyword != nil { isAsync = true }
    return .visitChildren
  }

  override func visit(_ node: VariableDeclSyntax) -> SyntaxVisitorContinueKind {
    if node.modifiers.contains(where: { $0.name.tokenKind == .keyword(.async) }) {
      isAsync = true
      obstacles.insert(.asyncLet)
    }
    return .visitChildren
  }

  override func visit(_ node: ReturnStmtSyntax) -> SyntaxVisitorContinueKind {
    obstacles.insert(.topLevelReturn)
    return .visitChildren
  }

  override func visit(_ node: DeferStmtSyntax) -> SyntaxVisitorContinueKind {
    obstacles.insert(.topLevelDefer)
    return .visitChildren
  }
}
