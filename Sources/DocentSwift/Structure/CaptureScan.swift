import SwiftSyntax

/// Finds top-level variables that closures and declarations use.
///
/// A variable of `main.swift` is a global that belongs to the main actor; moved into a function it
/// is a local one. A declaration no longer sees it there. A closure does, and a constant means the
/// same to it if it is `Sendable`. A variable does where nothing awaits or is sent: a closure that
/// could run elsewhere is then refused both ways, because the variable is used again after it.
final class CaptureScan: SyntaxVisitor {
  private let variables: [String: TopLevelVariable]
  private let isLenient: Bool
  private var depth = 0
  private var isInDeclaration = false
  private var captured: Set<String> = []
  private(set) var obstacles: Set<MergeObstacle> = []

  /// The captured constants, sorted.
  var constants: [String] { captured.sorted() }

  /// - Parameter isLenient: Whether the program neither awaits at its top level nor declares what
  ///   is sent.
  init(variables: [TopLevelVariable], isLenient: Bool, in file: SourceFileSyntax) {
    self.variables = Dictionary(variables.map { ($0.name, $0) }) { first, _ in first }
    self.isLenient = isLenient
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

  override func visit(_ node: ClosureExprSyntax) -> SyntaxVisitorContinueKind { enter() }
  override func visitPost(_ node: ClosureExprSyntax) { depth -= 1 }
  override func visit(_ node: FunctionDeclSyntax) -> SyntaxVisitorContinueKind { enter() }
  override func visitPost(_ node: FunctionDeclSyntax) { depth -= 1 }
  override func visit(_ node: AccessorBlockSyntax) -> SyntaxVisitorContinueKind { enter() }
  override func visitPost(_ node: AccessorBlockSyntax) { depth -= 1 }

  private func enter() -> SyntaxVisitorContinueKind {
    depth += 1
    return .visitChildren
  }

  override func visit(_ token: TokenSyntax) -> SyntaxVisitorContinueKind {
    guard isInDeclaration || depth > 0, let variable = variables[token.plainName],
      token.isUnqualifiedName, !token.isBoundLocally
    else { return .skipChildren }
    if isInDeclaration {
      obstacles.insert(.sharedVariable)
    } else if variable.isConstant {
      captured.insert(variable.name)
    } else if !isLenient || !variable.isInitialized {
      obstacles.insert(.sharedVariable)
    }
    return .skipChildren
  }
}
