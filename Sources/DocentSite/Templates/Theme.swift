import DocentModel

/// The look of a site: templates, styles, scripts and other files.
package struct Theme: Sendable, Equatable {
  /// Later layers take the place of earlier ones, file by file.
  private let layers: [SourceFolder]
  let files: FileTree
  /// The images that `docent.yml` names.
  let images: ThemeImages
  /// What is wrong with the scripts that are left out.
  private(set) var scriptProblems: [SitePath: Diagnostic] = [:]

  /// - Parameter layers: The built-in theme first, then what overrides it.
  package init(_ layers: [SourceFolder], images: ThemeImages = ThemeImages()) {
    self.layers = layers
    self.images = images
    files = layers.reduce(FileTree()) { $0.overridden(by: $1.files) }
    for path in ownPaths where path.components.first == "scripts" && path.pathExtension == "js" {
      let source = SourceFile(path: displayPath(of: path), bytes: files[path] ?? [])
      scriptProblems[path] = ScriptCheck(source).diagnostic
    }
  }

  /// The paths of the files in one of the theme's folders, in order.
  func paths(in folder: String) -> [SitePath] {
    files.paths.filter { $0.components.count > 1 && $0.components[0] == folder }
  }

  /// The style sheets in order; the file that declares the order of the layers comes first.
  package var styles: [[UInt8]] {
    let paths = paths(in: "styles").filter {
      $0.pathExtension == "css" && !$0.isOfSearch && $0 != Self.bookStyles
    }
    let first = paths.filter { $0.name == "layers.css" }
    let rest = paths.filter { $0.name != "layers.css" }
    return (first + rest).compactMap { files[$0] }
  }

  /// The style sheet that only the printable page needs.
  static let bookStyles = SitePath(components: ["styles", "book.css"])

  /// The style sheets that only the search's dialog needs, in order.
  var searchStyles: [[UInt8]] {
    paths(in: "styles").filter { $0.pathExtension == "css" && $0.isOfSearch }
      .compactMap { files[$0] }
  }

  /// The scripts whose paths are as asked for, in order.
  func scripts(where isWanted: (SitePath) -> Bool) -> [[UInt8]] {
    paths(in: "scripts")
      .filter { $0.pathExtension == "js" && scriptProblems[$0] == nil && isWanted($0) }
      .compactMap { files[$0] }
  }

  /// The files that the site has as they are, by their paths in its folder `assets`.
  var sharedPaths: [SitePath] {
    files.paths.filter { path in Self.formats.keys.allSatisfy { $0 != path.components.first } }
  }

  /// The file at a path, if the site has it as it is.
  func sharedFile(at path: SitePath) -> [UInt8]? {
    path.components.first.flatMap { Self.formats[$0] } == nil ? files[path] : nil
  }

  /// The folders whose files Docent reads, and the only extension that they have there.
  static let formats = ["templates": "mustache", "styles": "css", "scripts": "js"]

  /// The files of the built-in theme, which others may take the place of.
  var replaceablePaths: [SitePath] { layers.first?.files.paths ?? [] }

  /// The files that stand in place of the built-in theme's, or beside them.
  var ownPaths: [SitePath] { Set(layers.dropFirst().flatMap(\.files.paths)).sorted() }

  /// A file's path as diagnostics print it.
  func displayPath(of path: SitePath) -> String {
    let layer = layers.last { $0.files[path] != nil }
    return layer?.displayPath(of: path) ?? path.description
  }

  /// The path of one of the folders that override the built-in theme.
  func displayPath(ofFolder name: String) -> String {
    let layer = layers.last { $0.files.paths.contains { $0.components.first == name } }
    return layer?.displayPath(of: SitePath(components: [name])) ?? name
  }
}

extension SitePath {
  /// Whether a style sheet or script of a theme belongs to the search, and is loaded with it.
  var isOfSearch: Bool { components.count > 2 && components[1] == "search" }
}
