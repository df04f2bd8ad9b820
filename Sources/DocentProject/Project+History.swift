import DocentModel
package import DocentSite

extension Project {
  /// What Git knows of the content; `nil` where the site shows nothing of that, or Git nothing.
  ///
  /// - Parameter known: An earlier answer, which holds until the next commit.
  package func history(
    knowing known: GitHistory? = nil, surroundings: Surroundings
  ) async -> GitHistory? {
    guard configuration.showsLastUpdated || configuration.editLink != .none else { return nil }
    let folders = configuration.showsLastUpdated ? configuration.contentFolders : []
    let git = GitCommand(folder: folder, environment: surroundings.environment)
    return await GitHistory(git, folders: folders.map(absolute), known: known)
  }

  /// The content folders with what Git knows of them.
  ///
  /// Where it knows nothing, the folder of `docent.yml` is taken for the top of the repository.
  package func adding(_ history: GitHistory?, to folders: [SourceFolder]) -> [SourceFolder] {
    zip(configuration.contentFolders, folders).map { name, folder in
      var folder = folder
      if let history {
        folder.repository = history.folder(at: absolute(name))
      } else if !name.hasPrefix("/") {
        folder.repository = SitePath(name).map { RepositoryFolder(path: $0) }
      }
      return folder
    }
  }
}
