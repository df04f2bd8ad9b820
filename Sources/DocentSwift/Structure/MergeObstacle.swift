/// Why a program cannot become a function of a module that it shares with others.
package enum MergeObstacle: String, Sendable, CaseIterable, Codable {
  case mainType = "has an @main type"
  case operatorDeclaration = "declares an operator, which the whole module would see"
  case conditionalCompilation = "has #if at the top level"
  case macro = "expands or declares a macro at the top level"
  case accessModifier = "gives a declaration a wider access than its file"
  case exportedSymbol = "gives a declaration a name for the linker"
  case conformance = "adds a conformance to a type of another module"
  case lifetime = "shows when a value is destroyed"
  case sourcePlace = "asks for the name of its file or function"
  case topLevelReturn = "returns from the top level"
  case topLevelDefer = "defers at the top level"
  case asyncLet = "binds an async let at the top level"
  case unusualVariable = "has a top-level variable with attributes, modifiers or accessors"
  case sharedVariable = "uses a top-level variable in a closure or declaration"
}
