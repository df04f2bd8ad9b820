import SwiftSyntax

/// Sorts the items of a file into pieces, and notes what forbids moving them.
struct TopLevelScan {
  private(set) var pieces: [ProgramStructure.Piece] = []
  private(set) var imports: Set<String> = []
  private(set) var modules: Set<String> = []
  private(set) var variables: [TopLevelVariable] = []
  private(set) var obstacles: Set<MergeObstacle> = []
  private(set) var isAsync = false
  private(set) var mentionsSending = false
  private(set) var hasMainType = false
  private(set) var lastStatement: Int?
  /// The names of the types and functions of the top level.
  private(set) var declaredNames: Set<String> = []

  init(_ file: SourceFileSyntax) {
    for item in file.statements {
      if let named = item.item.asProtocol((any NamedDeclSyntax).self) {
        declaredNames.insert(named.name.plainName)
      }
    }
    if file.hasError || file.shebang != nil { obstacles.insert(.syntaxError) }
    for item in file.statements { add(item) }
    let tokens = TokenScan(file)
    obstacles.formUnion(tokens.obstacles)
    mentionsSending = tokens.mentionsSending
    let body = StatementScan(file)
    obstacles.formUnion(body.obstacles)
    isAsync = body.isAsync
    if isAsync, OverloadScan(file).isFound { obstacles.insert(.asyncOverload) }
  }

  private mutating func add(_ item: CodeBlockItemSyntax) {
    guard case .decl(let declaration) = item.item else {
      if let statement = item.item.as(GuardStmtSyntax.self) {
        variables += TopLevelVariable.variables(of: statement)
      }
      return append(.statement, item)
    }
    switch declaration.kind {
    case .importDecl:
      addImport(declaration, item)
    case .variableDecl:
      if let variable = declaration.as(VariableDeclSyntax.self) { add(variable) }
      append(.statement, item)
    case .operatorDecl, .precedenceGroupDecl:
      obstacles.insert(.operatorDeclaration)
      append(.declaration(accessOffset: nil), item)
    case .ifConfigDecl where declaration.holdsOnlyImports:
      addImport(declaration, item)
    case .ifConfigDecl:
      obstacles.insert(.conditionalCompilation)
      append(.statement, item)
    case .macroDecl, .macroExpansionDecl:
      obstacles.insert(.macro)
      append(.statement, item)
    default:
      append(.declaration(accessOffset: accessOffset(of: declaration)), item)
    }
  }

  /// - Parameter declaration: An import, or `#if` around imports.
  private mutating func addImport(_ declaration: DeclSyntax, _ item: CodeBlockItemSyntax) {
    imports.insert(declaration.trimmedDescription)
    modules.formUnion(declaration.importedModules)
    append(.importDeclaration, item)
  }

  private mutating func append(_ kind: ProgramStructure.Piece.Kind, _ item: CodeBlockItemSyntax) {
    let start = item.positionAfterSkippingLeadingTrivia.utf8Offset
    let end = item.endPositionBeforeTrailingTrivia.utf8Offset
    guard start < end else { return }
    if kind == .statement, pieces.isEmpty || item.leadingTrivia.contains(where: \.isNewline) {
      lastStatement = start
    }
    pieces.append(.init(kind: kind, range: start..<end))
  }

  private mutating func add(_ variable: VariableDeclSyntax) {
    let isPlain =
      variable.attributes.isEmpty
      && variable.modifiers.allSatisfy { $0.name.tokenKind == .keyword(.async) }
    if !isPlain {
      obstacles.insert(.unusualVariable)
    }
    if variable.bindings.contains(where: { $0.accessorBlock != nil }) {
      obstacles.insert(.unusualVariable)
    }
    variables += TopLevelVariable.variables(of: variable)
  }

  /// Where `fileprivate` goes, which keeps a declaration from meeting others of its name.
  private mutating func accessOffset(of declaration: DeclSyntax) -> Int? {
    guard let attributed = declaration.asProtocol((any WithAttributesSyntax).self),
      let modified = declaration.asProtocol((any WithModifiersSyntax).self)
    else { return nil }
    for attribute in attributed.attributes { inspect(attribute) }
    for modifier in modified.modifiers {
      switch modifier.name.tokenKind {
      case .keyword(.private), .keyword(.fileprivate): return nil
      case .keyword(.public), .keyword(.open), .keyword(.package), .keyword(.internal):
        obstacles.insert(.accessModifier)
      default: break
      }
    }
    if let extended = declaration.as(ExtensionDeclSyntax.self) {
      let isOwn =
        extended.extendedType.firstToken(viewMode: .sourceAccurate)
        .map { declaredNames.contains($0.plainName) } ?? false
      if extended.inheritanceClause != nil {
        if !isOwn { obstacles.insert(.conformance) }
        return nil
      }
    }
    if let alias = declaration.as(TypeAliasDeclSyntax.self),
      alias.name.text.hasSuffix("LiteralType")
    {
      obstacles.insert(.literalType)
    }
    let first = modified.modifiers.first.map(Syntax.init) ?? introducer(of: declaration)
    return first?.positionAfterSkippingLeadingTrivia.utf8Offset
  }

  private mutating func inspect(_ attribute: AttributeListSyntax.Element) {
    guard case .attribute(let attribute) = attribute else {
      obstacles.insert(.conditionalCompilation)
      return
    }
    switch attribute.attributeName.trimmedDescription {
    case "main", "UIApplicationMain", "NSApplicationMain":
      hasMainType = true
      obstacles.insert(.mainType)
    case "_cdecl", "cdecl", "_silgen_name", "objc", "c": obstacles.insert(.exportedSymbol)
    default: break
    }
  }

  private func introducer(of declaration: DeclSyntax) -> Syntax? {
    if let group = declaration.asProtocol((any DeclGroupSyntax).self) {
      return Syntax(group.introducer)
    }
    if let function = declaration.as(FunctionDeclSyntax.self) {
      return Syntax(function.funcKeyword)
    }
    if let alias = declaration.as(TypeAliasDeclSyntax.self) {
      return Syntax(alias.typealiasKeyword)
    }
    return nil
  }
}
