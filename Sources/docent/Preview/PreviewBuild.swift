import DocentModel
import DocentProject
import DocentSite

/// The site as a preview last built it.
struct PreviewBuild: Sendable {
  let project: Project
  let builder: SiteBuilder
  let content: SiteContent
  /// Its pages, with what is known of their examples by now.
  var site: RenderedSite
  /// The files that it was built for, as diagnostics print them; none for the first.
  let changes: [String]
  /// From the change to the pages.
  let duration: Duration
  let problems: [Diagnostic]

  /// What can be served: the pages, and what was `last` made of all of them.
  func files(besides last: FileTree) -> FileTree { last.overridden(by: site.files) }
}

/// There are no pages, since the theme's templates make none.
struct BrokenTheme: Error {
  let problems: [Diagnostic]
}
