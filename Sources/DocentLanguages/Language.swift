/// A language that code on a page can be in, other than Swift.
package struct Language: Sendable {
  /// As its makers write it, for readers.
  package let displayName: String
  /// In lower case; the first is the one to use in an address or a class.
  package let names: [String]

  /// - Parameter name: One of the names that authors write after a fence, in any case.
  package init?(named name: String) {
    guard let language = Self.byName[name.lowercased()] else { return nil }
    self = language
  }

  private init(_ displayName: String, _ names: String...) {
    self.displayName = displayName
    self.names = names
  }

  /// The stretches to colour, in order, without overlap; what is between them is plain.
  package func spans(in source: String) -> [HighlightedSpan] { [] }

  private static let all = [
    Language("Console", "console", "shell-session", "shellsession", "terminal"),
    Language("Diff", "diff", "patch"),
    Language("JavaScript", "javascript", "js"),
    Language("JSON", "json"),
    Language("Python", "python", "py"),
    Language("Shell", "shell", "sh", "bash", "zsh"),
  ]

  private static let byName = Dictionary(
    all.flatMap { language in language.names.map { ($0, language) } }, uniquingKeysWith: { $1 })
}
