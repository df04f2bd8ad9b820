/// Which files are watched: the roots and all that is in them, but for names that start with a dot.
///
/// Symbolic links are followed where they lead to something in the same root; a root itself may be
/// a link to anywhere.
package struct WatchScope: Sendable, Equatable {
  /// Absolute paths of files and folders, which need not exist yet.
  package let roots: Set<String>
  /// Absolute paths of files and folders that are left out with all that is in them.
  package let ignored: Set<String>

  package init(roots: [String], ignoring ignored: [String] = []) {
    self.roots = Set(roots.map(Self.withoutEndingSlash))
    self.ignored = Set(ignored.map(Self.withoutEndingSlash))
  }

  private init(roots: Set<String>, ignored: Set<String>) {
    (self.roots, self.ignored) = (roots, ignored)
  }

  /// What of this scope must be looked at by one who knows all files of another.
  func beyond(_ other: WatchScope) -> WatchScope {
    guard other.ignored == ignored else { return self }
    return WatchScope(roots: roots.subtracting(other.roots), ignored: ignored)
  }

  /// Whether a file of this path is watched, as far as its path tells.
  func contains(_ path: String) -> Bool {
    var path = Substring(path)
    while !path.isEmpty {
      if ignored.contains(String(path)) { return false }
      if roots.contains(String(path)) { return true }
      path = path[..<(path.lastIndex(of: "/") ?? path.startIndex)]
    }
    return false
  }

  private static func withoutEndingSlash(_ path: String) -> String {
    path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }
}
