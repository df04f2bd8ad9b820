import DocentMarkdown
import DocentModel

/// Files of a site that are made of all its pages.
protocol SiteOutput: Sendable {
  /// Whether a file of the author's at the same path takes the place of one of these; otherwise
  /// two of one path are an error.
  var yieldsToContent: Bool { get }
  func files(of site: Publication) async throws -> (files: FileTree, diagnostics: [Diagnostic])
}

/// A whole site, read and rendered, as the outputs see it.
struct Publication: Sendable {
  let configuration: SiteConfiguration
  let title: String
  let content: SiteContent
  let map: SiteMap
  let links: PageLinks
  let outcomes: [ExampleID: ExampleOutcome]
  let shell: PageShell
  /// The articles of the pages that some output shows again.
  let bodies: [SitePath: [UInt8]]
  /// What the search knows of the pages that are to be found.
  let terms: [SitePath: PageTerms]

  /// Everything that is written beside pages and assets.
  static let outputs: [any SiteOutput] =
    fallibleOutputs + [
      NotFoundPage(), PrintablePage(), SearchOutput(), TextEditions(), Sitemap(), RobotsFile(),
    ]

  /// Those with which something can be wrong.
  static let fallibleOutputs: [any SiteOutput] = [Redirects(), TagPages(), AtomFeed()]

  /// The outputs' files, for a site that has the files `written` already.
  func files(
    of outputs: [any SiteOutput], besides written: FileTree
  ) async throws -> (files: FileTree, diagnostics: [Diagnostic]) {
    var files = FileTree()
    var diagnostics: [Diagnostic] = []
    for output in outputs {
      try Task.checkCancellation()
      let made = try await output.files(of: self)
      diagnostics += made.diagnostics
      for path in made.files.paths {
        if written[path] == nil {
          files[path] = made.files[path]
        } else if !output.yieldsToContent {
          diagnostics.append(clash(at: path))
        }
      }
    }
    return (files, diagnostics)
  }

  /// The files that Docent writes beside the pages themselves.
  var ownFiles: Set<SitePath> {
    let texts = map.readingOrder.map(\.path)
    return links.files.union(texts).union(shell.context.assets.files.paths)
      .union([SearchOutput.data, SitePath(components: [SiteFolder.manifestName])])
  }

  private func clash(at path: SitePath) -> Diagnostic {
    let page = content.pages.first { $0.output == path && !$0.isGenerated }
    let location = page.map { page in
      Diagnostic.Location(
        path: page.document.source.path, range: SourceRange(line: 1, column: 1), excerpt: "")
    }
    return Diagnostic(
      .error, id: "same-output",
      "Docent writes a file \(path) itself, and the content has one too", at: location,
      hint: "rename what is there in the content")
  }
}
