package import DocentMarkdown
package import DocentModel

/// The files that fences are copies of, by their paths as `file=` names them.
package struct CopiedFiles: Sendable {
  /// What stands at a path.
  package enum Entry: Sendable {
    case text(SourceFile)
    case notText
    /// There is none; with the path that was probably meant.
    case missing(nearest: String?)
  }

  private let entries: [String: Entry]

  package init(_ entries: [String: Entry] = [:]) { self.entries = entries }

  /// What is known of a path; one that was not looked at counts as missing.
  subscript(path: String) -> Entry { entries[path] ?? .missing(nearest: nil) }

  /// The paths that the fences of some pages name.
  package static func paths(in documents: [Document]) -> Set<String> {
    Set(documents.flatMap(\.fences).compactMap { $0.attributes.origin?.path })
  }
}
