import DocentExamples
import DocentMarkdown
import DocentModel
import DocentSite
import Foundation

extension ExampleSelection {
  /// Markdown that belongs to no site: a README, a DocC catalogue, a folder of articles.
  ///
  /// The examples may import the package whose Package.swift is nearest above.
  ///
  /// - Parameter paths: Files and folders as the user names them.
  /// - Throws: `ProjectProblem` for a path that is not there, and for paths of several packages.
  package static func files(
    _ paths: [String], surroundings: Surroundings
  ) throws -> ExampleSelection {
    let package = try commonPackage(of: paths, surroundings: surroundings)
    let folder = package ?? surroundings.currentFolder
    let files = try paths.flatMap { try markdownFiles(at: $0, surroundings: surroundings) }
    var problems: [Diagnostic] = []
    var pages: [ExamplePage] = []
    for path in files.uniqued() {
      guard let data = FileManager.default.contents(atPath: surroundings.absolute(path)) else {
        problems.append(Diagnostic(.error, id: "path", "‘\(path)’ cannot be read"))
        continue
      }
      let decoded = SourceFile.decode([UInt8](data), path: path)
      problems += [decoded.diagnostic].compactMap(\.self)
      guard let source = decoded.source else { continue }
      let parser = MarkdownParser(extensions: MarkdownExtension.outsideSites)
      let parsed = parser.parse(source)
      problems += parsed.diagnostics
      let copies = CopiedFiles.read(for: [parsed.document], below: folder)
      let frontMatter = parsed.document.frontMatter.map { PageExamples.read($0, in: source) }
      problems += frontMatter?.diagnostics ?? []
      let settings = ExampleSettings(
        site: ExampleConfiguration(), page: frontMatter?.examples ?? PageExamples())
      pages.append(
        ExamplePage(document: parsed.document, settings: settings, copies: copies))
    }
    return ExampleSelection(
      pages: pages, place: ExamplePlace(package: package, surroundings: surroundings),
      checks: CheckSettings(), problems: problems, scope: paths.joined(separator: "\n"))
  }

  /// The folder of the nearest Package.swift above the paths; `nil` where there is none.
  private static func commonPackage(
    of paths: [String], surroundings: Surroundings
  ) throws -> String? {
    let packages = try paths.map { path in
      let absolute = surroundings.absolute(path)
      guard FileManager.default.fileExists(atPath: absolute) else {
        throw ProjectProblem(
          Diagnostic(.error, id: "path", "there is no file or folder ‘\(path)’"))
      }
      return nearestPackage(above: absolute)
    }
    guard Set(packages).count <= 1 else {
      throw ProjectProblem(
        Diagnostic(
          .error, id: "path", "these belong to different packages",
          details: zip(paths, packages).map { "\($0): \($1 ?? "no package")" },
          hint: "run docent test once for each package"))
    }
    return packages.first ?? nil
  }

  static func nearestPackage(above path: String) -> String? {
    var folder = URL(filePath: path)
    while folder.path != "/" {
      if FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path) {
        return folder.path
      }
      folder.deleteLastPathComponent()
    }
    return nil
  }

  /// A file itself, or a folder's Markdown files in order: each once, however many links lead to it.
  /// Hidden folders are left out, and what npm has put there.
  private static func markdownFiles(
    at path: String, surroundings: Surroundings
  ) throws -> [String] {
    let root = URL(filePath: surroundings.absolute(path))
    guard (try? root.resourceValues(forKeys: [.isDirectoryKey]).isDirectory) == true else {
      return [path]
    }
    let walk = FileManager.default.enumerator(
      at: root, includingPropertiesForKeys: [.isSymbolicLinkKey], options: [.skipsHiddenFiles])
    let realRoot = root.resolvingSymlinksInPath().path
    var files: [String] = []
    while let file = walk?.nextObject() as? URL {
      if file.lastPathComponent == "node_modules" { walk?.skipDescendants() }
      let isLink = try file.resourceValues(forKeys: [.isSymbolicLinkKey]).isSymbolicLink == true
      if isLink, file.resolvingSymlinksInPath().path.isInside(realRoot) { continue }
      guard ["md", "markdown"].contains(file.pathExtension.lowercased()) else { continue }
      let below = file.path.dropFirst(root.path.count).drop { $0 == "/" }
      files.append(path == "." ? String(below) : path.withoutEndingSlash + "/" + below)
    }
    return files.sorted()
  }
}

extension ExamplePlace {
  /// The place for Markdown that belongs to no site: in its package, or else where the command was
  /// started.
  init(package: String?, surroundings: Surroundings) {
    self.init(
      workspaceFolder: (package ?? surroundings.currentFolder) + "/.build/docent",
      package: package.map { ($0, $0, nil) })
  }
}

extension [String] {
  fileprivate func uniqued() -> [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}

extension String {
  fileprivate var withoutEndingSlash: String { hasSuffix("/") ? String(dropLast()) : self }
}
