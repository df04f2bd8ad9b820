package import DocentModel

/// A folder of the author's, in memory.
package struct SourceFolder: Sendable, Equatable {
  /// The folder as diagnostics print it: relative to where the command was started.
  package let displayPath: String
  package let files: FileTree
  /// `nil` for a folder of no repository.
  package var repository: RepositoryFolder?

  package init(displayPath: String, files: FileTree, repository: RepositoryFolder? = nil) {
    self.displayPath = displayPath
    self.files = files
    self.repository = repository
  }

  /// A file's path as diagnostics print it.
  package func displayPath(of path: SitePath) -> String {
    displayPath.isEmpty || displayPath == "." ? path.description : "\(displayPath)/\(path)"
  }
}
