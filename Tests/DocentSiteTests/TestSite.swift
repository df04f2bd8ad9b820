import DocentModel
import DocentSite
import Testing

/// A whole site in one text: each file after a line `-- path --`.
///
/// Files in `content/` are the content, those in `theme/` override the tests' small theme, and
/// `docent.yml` is the configuration, which may name others.
struct TestSite {
  var includesDrafts = false
  /// What a repository knows of the content.
  var repository: RepositoryFolder?
  private var files = FileTree()
  private var isPreview = false

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

  /// The bytes of a file beside the folders.
  func file(_ name: String) -> [UInt8]? { files[SitePath(components: [name])] }

  func folder(_ name: String) -> SourceFolder {
    var members = FileTree()
    for path in files.paths where path.components.first == name {
      members[SitePath(components: Array(path.components.dropFirst()))] = files[path]
    }
    return SourceFolder(displayPath: name, files: members)
  }

  /// The site with some of its files otherwise; nothing stands for a file that is gone.
  func replacing(_ changes: [String: String?]) -> TestSite {
    var site = self
    for (path, text) in changes {
      if let path = SitePath(path) { site.files[path] = text.map { Array($0.utf8) } }
    }
    return site
  }

  /// The same as a preview makes it.
  var inPreview: TestSite {
    var site = self
    site.isPreview = true
    return site
  }

  /// Builds the site with the theme that comes with Docent.
  ///
  /// - Parameter last: The site as it was built before.
  func buildWithTheme(
    outcomes: [ExampleID: ExampleOutcome] = [:], after last: BuiltSite? = nil
  ) async throws -> BuiltSite {
    try await build(outcomes: outcomes, over: try Theme.bundledFolder(), after: last)
  }

  func build(
    outcomes: [ExampleID: ExampleOutcome] = [:], over base: SourceFolder = plainTheme,
    after last: BuiltSite? = nil
  ) async throws -> BuiltSite {
    let (builder, problems) = builder(over: base)
    let loaded = try await builder.load([content], after: last?.content)
    let rendered = try await builder.render(
      loaded.content, examples: outcomes.mapValues { .finished($0) }, after: last?.rendered)
    let problemsAlone = try await builder.problems(of: loaded.content)
    #expect(
      problemsAlone.filter(rendered.diagnostics.contains) == rendered.diagnostics,
      "what is found without writing the site is what is found by writing it")
    for id in Set((loaded.diagnostics + problemsAlone).map(\.id)) {
      #expect(Check.named(id) != nil, "a finding of no check: \(id)")
    }
    return BuiltSite(
      files: rendered.files, content: loaded.content, rendered: rendered.site,
      diagnostics: problems + loaded.diagnostics + rendered.diagnostics)
  }

  /// What all checks find.
  func check() async throws -> [Diagnostic] {
    let (builder, problems) = builder(over: Self.plainTheme)
    let loaded = try await builder.load([content])
    return try await problems + loaded.diagnostics + builder.problems(of: loaded.content)
  }

  private func builder(
    over base: SourceFolder
  ) -> (builder: SiteBuilder, diagnostics: [Diagnostic]) {
    var configuration = SiteConfiguration()
    var diagnostics: [Diagnostic] = []
    if let bytes = files[SitePath(components: ["docent.yml"])] {
      let read = SiteConfiguration.read(SourceFile(path: "docent.yml", bytes: bytes))
      configuration = read.configuration
      diagnostics += read.diagnostics
    }
    let images = ThemeImages.load(configuration.theme) { path in
      SitePath(path).flatMap { files[$0] }
    }
    let builder = SiteBuilder(
      configuration: configuration,
      theme: Theme([base, folder("theme")], images: images.images),
      generator: "Docent 0", includesDrafts: includesDrafts,
      isPreview: isPreview)
    return (builder, diagnostics + images.diagnostics)
  }

  private var content: SourceFolder {
    var content = folder("content")
    content.repository = repository
    return content
  }

  static let plainTheme = SourceFolder(
    displayPath: "plain",
    files: FileTree([
      SitePath(components: ["templates", "page.mustache"]): Array("{{{body}}}".utf8),
      SitePath(components: ["templates", "tag-index.mustache"]): [],
      SitePath(components: ["templates", "tag-page.mustache"]): [],
    ]))
}

struct BuiltSite {
  let files: FileTree
  let content: SiteContent
  let rendered: RenderedSite?
  let diagnostics: [Diagnostic]

  subscript(path: String) -> String? {
    SitePath(path).flatMap { files[$0] }.map { String(decoding: $0, as: UTF8.self) }
  }

  /// The path of an asset, whose own name in `assets` is this one without the hash.
  func path(ofAsset name: String) -> String? {
    let candidates = allPaths.filter { path in
      let parts = path.split(separator: ".", omittingEmptySubsequences: false)
      guard parts.count > 2 else { return false }
      let hash = parts[parts.count - 2]
      let unhashed = parts.dropLast(2) + parts.suffix(1)
      return hash.count == 8 && hash.allSatisfy(\.isHexDigit)
        && unhashed.joined(separator: ".") == "assets/\(name)"
    }
    return candidates.count == 1 ? candidates[0] : nil
  }

  func asset(_ name: String) -> String? { path(ofAsset: name).flatMap { self[$0] } }

  var allPaths: [String] { files.paths.map(\.description) }

  /// The paths without those of the files that every site has beside its pages.
  var paths: [String] {
    let others = [
      "404.html", "llms-full.txt", "llms.txt", "print.html", "robots.txt", "search-index.js",
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
