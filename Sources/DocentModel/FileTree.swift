/// A folder's files in memory.
package struct FileTree: Sendable, Equatable {
  package private(set) var files: [SitePath: [UInt8]]

  package init(_ files: [SitePath: [UInt8]] = [:]) { self.files = files }

  /// The bytes of a file; `nil` takes it away.
  package subscript(path: SitePath) -> [UInt8]? {
    get { files[path] }
    set { files[path] = newValue }
  }

  /// The paths in order.
  package var paths: [SitePath] { files.keys.sorted() }
  package var count: Int { files.count }

  /// This tree with the files of `other` in place of its own of the same path.
  package func overridden(by other: FileTree) -> FileTree {
    FileTree(files.merging(other.files) { $1 })
  }
}
