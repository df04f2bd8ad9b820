import DocentModel

/// A Markdown file of the content, and the page that it becomes.
struct ContentFile: Sendable, Equatable {
  let path: SitePath
  let output: SitePath
  let displayPath: String
  let bytes: [UInt8]
  /// Its path in the repository, if it is in one.
  let repositoryPath: SitePath?
  /// The day of its last commit.
  let lastCommit: CalendarDate?
}

/// The content folders sorted into pages and files that are copied.
struct ContentInventory {
  private(set) var pages: [ContentFile] = []
  private(set) var files = FileTree()
  private(set) var diagnostics: [Diagnostic] = []
  /// Which file each output comes from, to name both when there are two.
  private var origins: [SitePath: String] = [:]

  init(_ folders: [SourceFolder]) {
    for folder in folders {
      for path in folder.files.paths {
        guard let bytes = folder.files[path] else { continue }
        let displayPath = folder.displayPath(of: path)
        let output = Self.output(of: path, in: folder.files)
        guard claim(output, for: displayPath) else { continue }
        if path.pathExtension == "md" {
          pages.append(
            ContentFile(
              path: path, output: output, displayPath: displayPath, bytes: bytes,
              repositoryPath: folder.repository?.path(of: path),
              lastCommit: folder.repository?.lastCommits[path]))
        } else {
          files[path] = bytes
        }
      }
    }
    pages.sort { $0.path < $1.path }
  }

  /// A folder's README is its index, unless it has another.
  private static func output(of path: SitePath, in files: FileTree) -> SitePath {
    guard path.pathExtension == "md" else { return path }
    let index = path.folder.appending("index.md")
    if path.name == "README.md", files[index] == nil { return index.withExtension("html") }
    return path.withExtension("html")
  }

  private mutating func claim(_ output: SitePath, for displayPath: String) -> Bool {
    guard let first = origins[output] else {
      origins[output] = displayPath
      return true
    }
    let location = Diagnostic.Location(
      path: displayPath, range: SourceRange(line: 1, column: 1), excerpt: "")
    diagnostics.append(
      Diagnostic(
        .error, id: "same-output", "this file and \(first) would both be written to \(output)",
        at: location, hint: "rename one of them"))
    return false
  }
}
