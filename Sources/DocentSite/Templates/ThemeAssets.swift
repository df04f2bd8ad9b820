import DocentModel

/// The files that every page of a site shares, at their places in the site.
struct ThemeAssets: Sendable {
  static let folder = SitePath(components: ["assets"])
  static let stylesheet = folder.appending("docent.css")
  static let script = folder.appending("docent.js")
  static let earlyScript = folder.appending("early.js")
  static let favicon = folder.appending("favicon.svg")

  private(set) var files = FileTree()

  init(_ theme: Theme) {
    files[Self.stylesheet] = Self.styles(of: theme)
    files[Self.script] = Self.scripts(of: theme)
    files[Self.earlyScript] = theme.files[SitePath(components: ["scripts", "early.js"])]
    for path in theme.files.paths {
      guard !["templates", "styles", "scripts"].contains(path.components.first) else { continue }
      files[SitePath(components: Self.folder.components + path.components)] = theme.files[path]
    }
  }

  /// All styles in one; the file that declares the order of the layers must come first.
  private static func styles(of theme: Theme) -> [UInt8]? {
    let paths = theme.paths(in: "styles").filter { $0.pathExtension == "css" }
    let first = paths.filter { $0.name == "layers.css" }
    let rest = paths.filter { $0.name != "layers.css" }
    return joined((first + rest).compactMap { theme.files[$0] })
  }

  /// All scripts in one, each in a block of its own so that their names do not meet.
  private static func scripts(of theme: Theme) -> [UInt8]? {
    let paths = theme.paths(in: "scripts").filter {
      $0.pathExtension == "js" && $0.name != "early.js"
    }
    return joined(
      paths.compactMap { theme.files[$0] }.map { Array("{\n".utf8) + $0 + Array("\n}\n".utf8) })
  }

  private static func joined(_ parts: [[UInt8]]) -> [UInt8]? {
    parts.isEmpty ? nil : Array(parts.joined(separator: "\n".utf8))
  }
}
