/// A language that code on a page can be in, other than Swift.
package struct Language: Sendable {
  /// As its makers write it, for readers.
  package let displayName: String
  /// In lower case; the first is the one to use in an address or a class.
  package let names: [String]
  /// Made when it is first asked for.
  let grammar: @Sendable () -> Grammar

  /// - Parameter name: one of the names that authors write after a fence, in any case.
  package init?(named name: String) {
    guard let language = Self.byName[name.lowercased()] else { return nil }
    self = language
  }

  init(_ displayName: String, _ names: String..., grammar: @escaping @Sendable () -> Grammar) {
    self.displayName = displayName
    self.names = names
    self.grammar = grammar
  }

  /// The stretches to colour, in order, without overlap; what is between them is plain.
  package func spans(in source: String) -> [HighlightedSpan] {
    var lexer = Lexer(grammar: grammar(), source: SourceBytes(source))
    return lexer.run()
  }

  private static let byName = Dictionary(
    all.flatMap { language in language.names.map { ($0, language) } }, uniquingKeysWith: { $1 })
}
