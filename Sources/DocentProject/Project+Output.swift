package import DocentModel
package import DocentSite

extension Project {
  /// The folder that the site is written to, as diagnostics print it.
  package var displayOutput: String { display(configuration.outputFolder) }

  /// Finds out whether the site may be written, and changes nothing.
  ///
  /// - Parameter folder: As for `write`.
  /// - Throws: `ProjectProblem` for a folder that is not Docent's to write to.
  package func checkOutput(_ files: FileTree, to folder: String?) throws {
    _ = try reportingFolderProblems { try siteFolder(folder).check(files, keepingOutOf: sources) }
  }

  /// Writes the site: only what changed, each file at once.
  ///
  /// - Parameter folder: Where to, relative to where the command was started; `nil` for the folder
  ///   that `docent.yml` names.
  /// - Throws: `ProjectProblem` for a folder that is not Docent's to write to.
  package func write(_ files: FileTree, to folder: String?) throws -> SiteFolder.Changes {
    try reportingFolderProblems { try siteFolder(folder).write(files, keepingOutOf: sources) }
  }

  private func siteFolder(_ folder: String?) -> SiteFolder {
    SiteFolder(
      path: folder ?? absolute(configuration.outputFolder), displayPath: folder ?? displayOutput)
  }

  /// The folders that the site is made of.
  private var sources: [String] {
    let folders = configuration.contentFolders + [configuration.theme.folder].compactMap { $0 }
    return [folder] + folders.map(absolute)
  }

  private func reportingFolderProblems<Result>(_ work: () throws -> Result) throws -> Result {
    do {
      return try work()
    } catch let error as SiteFolderError {
      throw ProjectProblem(error.diagnostic)
    }
  }
}
