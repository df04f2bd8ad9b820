import SwiftSyntax

/// Finds top-level variables that closures and declarations use.
///
/// A variable of `main.swift` is a global that belongs to the main actor; moved into a function it
/// is a local one. What a closure may do with it differs between the two, so such programs stay
/// alone: except where a closure only reads a constant, which means the same if it is `Sendable`.
/// Names are compared as text: a namesake costs a merge, never a wrong verdict.
final class CaptureScan: SyntaxVisitor {
  private let kinds: [String: Bool]
  private var depth = 0
  private var isInDeclaration = false
  private var captured: Set<String> = []
  private(set) var obstacles: Set<MergeObstacle> = []

  /// The captured constants, sorted.
  var constants: [String] { captured.sorted() }

  init(variables: [TopLevelVariable], in file: SourceFileSyntax) {
    kinds = Dictionary(variables.map { ($0.name, $0.isConstant) }) { $0 && $1 }
    super.init(viewMode: .sourceAccurate)
    guard !variables.isEmpty else { return }
    for item in file.statements {
      if case .decl(let declaration) = item.item, declaration.kind != .variableDecl {
        isInDeclaration = true
        walk(declaration)
        isInDeclaration = false
      } else {
        walk(item)
      }
    }
  }

  override func visit(_ node: ClosureExprSyntax) -> SyntaxVisitorContinueKind {
    depth += 1
    return .visitChildren
  }

  override func visitPost(_ node: ClosureExprSyntax) { depth -= 1 }

  override func visit(_ token: TokenSyntax) -> SyntaxVisitorContinueKind {
    guard isInDeclaration || depth > 0, case .identifier(let name) = token.tokenKind,
      let isConstant = kinds[name]
    else { return .skipChildren }
    if isInDeclaration || !isConstant {
      obstacles.insert(.sharedVariable)
    } else {
      captured.insert(name)
    }
    return .skipChildren
  }
}
