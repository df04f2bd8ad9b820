/// Which files are watched: the roots and all that is in them, but for names that start with a dot.
package struct WatchScope: Sendable {
  /// Absolute paths of files and folders, which need not exist yet.
  package let roots: [String]
  /// Absolute paths of files and folders that are left out with all that is in them.
  package let ignored: Set<String>

  package init(roots: [String], ignoring ignored: [String] = []) {
    self.roots = roots.map(Self.withoutEndingSlash)
    self.ignored = Set(ignored.map(Self.withoutEndingSlash))
  }

  private static func withoutEndingSlash(_ path: String) -> String {
    path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }
}
