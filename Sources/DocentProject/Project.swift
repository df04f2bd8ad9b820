package import DocentModel
package import DocentSite
import Foundation

/// A site's folder: its configuration, and where its files are.
package struct Project: Sendable {
  /// The path of `docent.yml`, absolute; there need not be such a file.
  package let configurationFile: String
  /// The folder of `docent.yml`, absolute.
  package let folder: String
  /// That folder as diagnostics print it; empty for the current one.
  let displayFolder: String
  package let configuration: SiteConfiguration

  /// Reads `docent.yml`: the one that is named, else the one in the current folder, if any.
  ///
  /// - Throws: `ProjectProblem` when there is nothing to work on, or the configuration is wrong.
  package init(configurationPath: String?, surroundings: Surroundings) throws {
    let path = configurationPath ?? "docent.yml"
    let file = URL(filePath: path, relativeTo: URL(filePath: surroundings.currentFolder + "/"))
    configurationFile = file.standardizedFileURL.path
    folder = file.standardizedFileURL.deletingLastPathComponent().path
    displayFolder = path.split(separator: "/").dropLast().joined(separator: "/")
      .withLeadingSlash(path.hasPrefix("/"))
    guard FileManager.default.fileExists(atPath: file.path) else {
      let hasContent = FileManager.default.fileExists(atPath: folder + "/content")
      guard configurationPath == nil, hasContent else {
        throw ProjectProblem(
          Diagnostic(
            .error, id: "configuration",
            configurationPath == nil
              ? "there is neither a docent.yml nor a folder ‘content’ here"
              : "there is no file ‘\(path)’",
            hint: "start docent in the folder of your site, or name its docent.yml with --config"))
      }
      configuration = SiteConfiguration()
      return
    }
    let data: Data
    do { data = try Data(contentsOf: file) } catch {
      throw ProjectProblem(
        Diagnostic(.error, id: "configuration", "‘\(path)’ cannot be read: \(error.systemReason)"))
    }
    let decoded = SourceFile.decode([UInt8](data), path: path)
    guard let source = decoded.source else {
      throw ProjectProblem([decoded.diagnostic].compactMap { $0 })
    }
    var (configuration, diagnostics) = SiteConfiguration.read(source)
    guard !diagnostics.hasErrors else { throw ProjectProblem(diagnostics) }
    configuration.checks.contentFolders = configuration.contentFolders.map { [displayFolder] in
      Self.display($0, below: displayFolder)
    }
    self.configuration = configuration
  }

  /// The content folders, in memory.
  ///
  /// - Throws: `ProjectProblem` for a folder that cannot be read.
  package func readContent() throws -> (folders: [SourceFolder], diagnostics: [Diagnostic]) {
    var folders: [SourceFolder] = []
    var diagnostics: [Diagnostic] = []
    for name in configuration.contentFolders {
      let (folder, problems) = try read(name)
      folders.append(folder)
      diagnostics += problems
    }
    return (folders, diagnostics)
  }

  /// The look of the site.
  ///
  /// - Throws: `ProjectProblem` for a folder that cannot be read, and for images that are not there.
  package func readTheme() throws -> Theme {
    let own = try configuration.theme.folder.map { try read($0).folder }
    let (images, diagnostics) = ThemeImages.load(configuration.theme) { path in
      FileManager.default.contents(atPath: absolute(path)).map { [UInt8]($0) }
    }
    guard !diagnostics.hasErrors else { throw ProjectProblem(diagnostics) }
    return try Theme.bundled(overriddenBy: own, images: images)
  }

  private func read(_ name: String) throws -> (folder: SourceFolder, diagnostics: [Diagnostic]) {
    do {
      return try SourceFolder.read(at: absolute(name), displayPath: display(name))
    } catch let error as FolderReadingError {
      throw ProjectProblem(error.diagnostic(at: configuration.folderLocations[name]))
    }
  }

  /// The absolute path of what `docent.yml` names.
  package func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : URL(filePath: folder + "/" + path).standardizedFileURL.path
  }

  /// The same as diagnostics print it: relative to where the command was started.
  func display(_ path: String) -> String { Self.display(path, below: displayFolder) }

  private static func display(_ path: String, below folder: String) -> String {
    path.hasPrefix("/") || folder.isEmpty ? path : "\(folder)/\(path)"
  }

  /// Where examples are built and their results kept.
  var workspaceFolder: String { folder + "/.build/docent" }
}

/// The command line or the configuration makes it impossible to begin.
package struct ProjectProblem: Error {
  package let diagnostics: [Diagnostic]

  package init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
  package init(_ diagnostic: Diagnostic) { diagnostics = [diagnostic] }
}

extension String {
  fileprivate func withLeadingSlash(_ isAbsolute: Bool) -> String { isAbsolute ? "/" + self : self }
}
