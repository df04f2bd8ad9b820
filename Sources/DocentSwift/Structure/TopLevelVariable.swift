import SwiftSyntax

/// A constant or variable that is bound at the top level of a program.
struct TopLevelVariable: Equatable {
  let name: String
  let isConstant: Bool
  let isInitialized: Bool
  /// Where its declaration ends.
  let end: AbsolutePosition
}

extension TopLevelVariable {
  static func variables(of declaration: VariableDeclSyntax) -> [TopLevelVariable] {
    declaration.bindings.flatMap { binding in
      names(in: binding.pattern).map { name in
        TopLevelVariable(
          name: name, isConstant: declaration.bindingSpecifier.tokenKind == .keyword(.let),
          isInitialized: binding.initializer != nil, end: declaration.endPosition)
      }
    }
  }

  /// What a `guard` binds for the statements that follow it.
  static func variables(of statement: GuardStmtSyntax) -> [TopLevelVariable] {
    statement.conditions.flatMap { element -> [TopLevelVariable] in
      let condition = element.condition
      guard
        let pattern = condition.as(OptionalBindingConditionSyntax.self)?.pattern
          ?? condition.as(MatchingPatternConditionSyntax.self)?.pattern
      else { return [] }
      let isConstant = !element.tokens(viewMode: .sourceAccurate)
        .contains { $0.tokenKind == .keyword(.var) }
      return names(in: pattern).map {
        TopLevelVariable(
          name: $0, isConstant: isConstant, isInitialized: true, end: element.endPosition)
      }
    }
  }

  private static func names(in pattern: PatternSyntax) -> [String] {
    let scan = BoundNames(viewMode: .sourceAccurate)
    scan.walk(pattern)
    return scan.names
  }
}

/// Collects the names that a pattern binds.
final class BoundNames: SyntaxVisitor {
  private(set) var names: [String] = []

  override func visit(_ node: IdentifierPatternSyntax) -> SyntaxVisitorContinueKind {
    names.append(node.identifier.plainName)
    return .skipChildren
  }
}

extension TokenSyntax {
  /// A name without the backticks that let it be a keyword.
  var plainName: String { identifier?.name ?? text }
}
