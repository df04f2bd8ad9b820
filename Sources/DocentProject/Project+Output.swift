package import DocentModel
package import DocentSite

extension Project {
  package var displayOutput: String { display(configuration.outputFolder) }

  /// Writes the site: only what changed, each file at once.
  ///
  /// - Parameter folder: Where to, relative to where the command was started; `nil` for the folder
  ///   that `docent.yml` names.
  /// - Throws: `ProjectProblem` for a folder that is not Docent's to write to.
  package func write(_ files: FileTree, to folder: String?) throws -> SiteFolder.Changes {
    let site = SiteFolder(
      path: folder ?? absolute(configuration.outputFolder), displayPath: folder ?? displayOutput)
    let sources = configuration.contentFolders + [configuration.themeFolder].compactMap { $0 }
    do {
      return try site.write(files, keepingOutOf: [self.folder] + sources.map(absolute))
    } catch let error as SiteFolderError {
      throw ProjectProblem(error.diagnostic)
    }
  }
}
