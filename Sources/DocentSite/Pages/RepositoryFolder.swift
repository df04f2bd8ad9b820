package import DocentModel

/// What a repository knows of a content folder.
package struct RepositoryFolder: Sendable, Equatable {
  /// The folder's path in the repository.
  package let path: SitePath
  /// The day of each file's last commit, by its path in the folder.
  package let lastCommits: [SitePath: CalendarDate]

  package init(path: SitePath, lastCommits: [SitePath: CalendarDate] = [:]) {
    self.path = path
    self.lastCommits = lastCommits
  }

  func path(of file: SitePath) -> SitePath {
    SitePath(components: path.components + file.components)
  }
}
