import SwiftSyntax

extension TokenSyntax {
  /// Whether this can name a variable: not a member after a dot, a label or a new name.
  var isUnqualifiedName: Bool {
    guard case .identifier = tokenKind, let parent else { return false }
    if parent.is(DeclReferenceExprSyntax.self) {
      return parent.keyPathInParent != \MemberAccessExprSyntax.declName
    }
    // `if let name` and `[name]` read a variable without an expression.
    if parent.is(ClosureCaptureSyntax.self) { return true }
    let binding = parent.parent?.as(OptionalBindingConditionSyntax.self)
    return binding != nil && binding?.initializer == nil
  }

  /// Whether the name means a parameter, a local variable or a member of a declaration or closure
  /// around it, and so nothing at the top level.
  ///
  /// Knows the usual ways to bind a name; one that it does not know costs a merge.
  var isBoundLocally: Bool {
    var child = Syntax(self)
    while let scope = child.parent, !scope.is(SourceFileSyntax.self) {
      if scope.binds(plainName, at: child) { return true }
      child = scope
    }
    return false
  }
}

extension Syntax {
  /// Whether this syntax binds a name for the part of it that `child` is.
  fileprivate func binds(_ name: String, at child: Syntax) -> Bool {
    if let function = self.as(FunctionDeclSyntax.self) {
      return child.id == function.body?.id && function.signature.parameterClause.binds(name)
    }
    if let initializer = self.as(InitializerDeclSyntax.self) {
      return child.id == initializer.body?.id && initializer.signature.parameterClause.binds(name)
    }
    if let closure = self.as(ClosureExprSyntax.self) {
      return child.id == closure.statements.id && closure.binds(name)
    }
    if let loop = self.as(ForStmtSyntax.self) {
      return child.id == loop.body.id && loop.pattern.binds(name)
    }
    if let members = self.as(MemberBlockItemListSyntax.self) {
      return members.contains { $0.decl.binds(name) }
    }
    if let block = self.as(CodeBlockItemListSyntax.self), parent?.is(SourceFileSyntax.self) != true
    {
      return block.prefix { $0.id != child.id }.contains { $0.item.binds(name) }
    }
    return false
  }
}

extension PatternSyntax {
  fileprivate func binds(_ name: String) -> Bool {
    self.as(IdentifierPatternSyntax.self)?.identifier.plainName == name
  }
}

extension FunctionParameterClauseSyntax {
  fileprivate func binds(_ name: String) -> Bool {
    parameters.contains { ($0.secondName ?? $0.firstName).plainName == name }
  }
}

extension ClosureExprSyntax {
  fileprivate func binds(_ name: String) -> Bool {
    if signature?.capture?.items.contains(where: { $0.name.plainName == name }) == true {
      return true
    }
    return switch signature?.parameterClause {
    case .simpleInput(let parameters): parameters.contains { $0.name.plainName == name }
    case .parameterClause(let clause):
      clause.parameters.contains { ($0.secondName ?? $0.firstName).plainName == name }
    case nil: false
    }
  }
}

extension DeclSyntax {
  fileprivate func binds(_ name: String) -> Bool {
    self.as(VariableDeclSyntax.self)?.bindings.contains { $0.pattern.binds(name) } == true
  }
}

extension CodeBlockItemSyntax.Item {
  fileprivate func binds(_ name: String) -> Bool {
    if case .decl(let declaration) = self { declaration.binds(name) } else { false }
  }
}
