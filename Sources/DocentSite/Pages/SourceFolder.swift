package import DocentModel

/// A folder of the author's, in memory.
package struct SourceFolder: Sendable, Equatable {
  /// The folder as diagnostics print it: relative to where the command was started.
  package let displayPath: String
  package let files: FileTree

  package init(displayPath: String, files: FileTree) {
    self.displayPath = displayPath
    self.files = files
  }

  /// A file's path as diagnostics print it.
  package func displayPath(of path: SitePath) -> String {
    displayPath.isEmpty || displayPath == "." ? path.description : "\(displayPath)/\(path)"
  }
}
