package import DocentExamples
import DocentMarkdown
package import DocentModel
package import DocentSite

/// The pages whose examples are to be tested, and what is needed to run them.
package struct ExampleSelection: Sendable {
  package let pages: [ExamplePage]
  /// Where examples are built, and their results kept.
  package let place: ExamplePlace
  package let checks: CheckSettings
  /// What is wrong with the pages themselves.
  package let problems: [Diagnostic]
  /// A name for what the selection covers, so that a run of it is compared with its like.
  package let scope: String
}

/// Where examples are built: a folder for it, and the package that they may import.
package struct ExamplePlace: Sendable {
  /// An absolute path.
  package let workspaceFolder: String
  /// The package that examples import: its folder, that folder as diagnostics print it, and where
  /// `docent.yml` names it; `nil` for none.
  let package: (folder: String, displayPath: String, location: Diagnostic.Location?)?

  /// - Throws: `ProjectProblem` for a package folder without a package.
  func hostPackage() throws -> HostPackage? {
    guard let package else { return nil }
    guard let host = HostPackage(folder: package.folder) else {
      throw ProjectProblem(
        Diagnostic(
          .error, id: "host-package", "there is no Package.swift in ‘\(package.displayPath)’",
          at: package.location,
          hint: "name the package that examples import with ‘package’ in docent.yml"))
    }
    return host
  }
}

extension Project {
  /// Where the project's examples are built.
  package var examplePlace: ExamplePlace {
    ExamplePlace(
      workspaceFolder: workspaceFolder,
      package: configuration.examples.packageFolder.map {
        (absolute($0), display($0), configuration.folderLocations[$0])
      })
  }

  /// The examples of the site, drafts included.
  ///
  /// - Parameter paths: The pages and folders to keep, as absolute paths; `nil` for all.
  /// - Throws: `ProjectProblem` for a folder that cannot be read.
  package func exampleSelection(
    of paths: [String]?, surroundings: Surroundings
  ) async throws -> ExampleSelection {
    let builder = SiteBuilder(
      configuration: configuration, theme: Theme([]), generator: "", includesDrafts: true)
    let (folders, folderProblems) = try readContent()
    let (content, pageProblems) = try await builder.load(folders)
    let isKept = { (path: String) in
      paths?.contains { surroundings.absolute(path).isInside($0) } ?? true
    }
    let pages = examplePages(content).filter { isKept($0.document.source.path) }
    let problems = (folderProblems + pageProblems).filter { problem in
      problem.location.map { isKept($0.path) } ?? true
    }
    let scope = exampleScope(includesDrafts: true)
    return ExampleSelection(
      pages: pages, place: examplePlace, checks: configuration.checks, problems: problems,
      scope: ([scope] + (paths ?? [])).joined(separator: "\n"))
  }

  /// Whether all of these absolute paths are pages of the site, or folders of its content.
  package func holds(_ paths: [String]) -> Bool {
    paths.allSatisfy { path in
      configuration.contentFolders.contains { path.isInside(absolute($0)) }
    }
  }
}

extension String {
  /// Whether a path is a folder's, or of something in that folder.
  func isInside(_ folder: String) -> Bool { self == folder || hasPrefix(folder + "/") }
}
