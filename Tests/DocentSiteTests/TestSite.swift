import DocentModel
import DocentSite

/// A whole site in one text: each file after a line `-- path --`.
///
/// Files in `content/` are the content, those in `theme/` override the tests' small theme, and
/// `docent.yml` is the configuration.
struct TestSite {
  var includesDrafts = false
  private var files = FileTree()

  init(_ text: String, includesDrafts: Bool = false) {
    self.includesDrafts = includesDrafts
    var path: SitePath?
    var lines: [Substring] = []
    func content() -> [UInt8] { Array(lines.map { "\($0)\n" }.joined().utf8) }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("-- "), line.hasSuffix(" --") {
        if let path { files[path] = content() }
        path = SitePath(String(line.dropFirst(3).dropLast(3)))
        lines = []
      } else {
        lines.append(line)
      }
    }
    if let path { files[path] = content() }
  }

  /// Adds a file that is not text.
  func adding(_ path: String, _ bytes: [UInt8]) -> TestSite {
    var site = self
    if let path = SitePath(path) { site.files[path] = bytes }
    return site
  }

  func folder(_ name: String) -> SourceFolder {
    var members = FileTree()
    for path in files.paths where path.components.first == name {
      members[SitePath(components: Array(path.components.dropFirst()))] = files[path]
    }
    return SourceFolder(displayPath: name, files: members)
  }

  /// Builds the site with the theme that comes with Docent.
  func buildWithTheme(outcomes: [ExampleID: ExampleOutcome] = [:]) async throws -> BuiltSite {
    await build(outcomes: outcomes, theme: try Theme.bundled(overriddenBy: folder("theme")))
  }

  func build(outcomes: [ExampleID: ExampleOutcome] = [:], theme: Theme? = nil) async -> BuiltSite {
    var configuration = SiteConfiguration()
    var diagnostics: [Diagnostic] = []
    if let bytes = files[SitePath(components: ["docent.yml"])] {
      let read = SiteConfiguration.read(SourceFile(path: "docent.yml", bytes: bytes))
      configuration = read.configuration
      diagnostics += read.diagnostics
    }
    let builder = SiteBuilder(
      configuration: configuration,
      theme: theme ?? Theme([Self.plainTheme, folder("theme")]),
      generator: "Docent 0", includesDrafts: includesDrafts)
    let loaded = await builder.load([folder("content")])
    let rendered = await builder.render(loaded.content, outcomes: outcomes)
    return BuiltSite(
      files: rendered.files, content: loaded.content,
      diagnostics: diagnostics + loaded.diagnostics + rendered.diagnostics)
  }

  private static let plainTheme = SourceFolder(
    displayPath: "plain",
    files: FileTree([
      SitePath(components: ["templates", "page.mustache"]): Array("{{{body}}}".utf8)
    ]))
}

struct BuiltSite {
  let files: FileTree
  let content: SiteContent
  let diagnostics: [Diagnostic]

  subscript(path: String) -> String? {
    SitePath(path).flatMap { files[$0] }.map { String(decoding: $0, as: UTF8.self) }
  }

  var allPaths: [String] { files.paths.map(\.description) }

  /// The paths without those of the files that every site has beside its pages.
  var paths: [String] {
    let others = [
      "404.html", "assets/search.js", "llms-full.txt", "llms.txt", "print.html", "robots.txt",
      "search.html",
    ]
    return allPaths.filter { !others.contains($0) && !$0.hasSuffix(".md") }
  }

  /// One line for each problem: `path:line:column: severity: summary [id] hint`.
  var problems: [String] { diagnostics.map(\.line) }
}

extension Diagnostic {
  var line: String {
    let place = location.map { location in
      "\(location.path):\(location.range.start.line):\(location.range.start.column): "
    }
    return "\(place ?? "")\(severity): \(summary) [\(id)]" + (hint.map { " \($0)" } ?? "")
  }
}
