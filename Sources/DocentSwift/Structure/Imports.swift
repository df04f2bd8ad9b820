import SwiftSyntax

extension DeclSyntax {
  /// Whether this is `#if` around nothing but imports, whichever of its branches is taken.
  var holdsOnlyImports: Bool {
    guard let branches = self.as(IfConfigDeclSyntax.self)?.clauses else { return false }
    return branches.allSatisfy { branch in
      switch branch.elements {
      case .statements(let items):
        items.allSatisfy { item in
          guard case .decl(let declaration) = item.item else { return false }
          return declaration.kind == .importDecl || declaration.holdsOnlyImports
        }
      case nil: true
      default: false
      }
    }
  }

  /// The names of the modules that are imported anywhere in the declaration.
  var importedModules: Set<String> {
    if let module = self.as(ImportDeclSyntax.self)?.path.first?.name.text { return [module] }
    guard let branches = self.as(IfConfigDeclSyntax.self)?.clauses else { return [] }
    var modules: Set<String> = []
    for branch in branches {
      guard case .statements(let items) = branch.elements else { continue }
      for case .decl(let declaration) in items.map(\.item) {
        modules.formUnion(declaration.importedModules)
      }
    }
    return modules
  }
}
