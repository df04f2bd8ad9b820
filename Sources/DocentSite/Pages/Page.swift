package import DocentMarkdown
package import DocentModel

/// A page of the site: one Markdown file, read.
package struct Page: Sendable {
  /// The Markdown file in the content tree.
  package let path: SitePath
  /// The HTML file in the site.
  package let output: SitePath
  package let document: Document
  package let frontMatter: FrontMatter
  /// What the page is called in navigation and in the browser: plain text.
  package let title: String
  /// Whether Docent made the page up, because its folder has no index.
  package let isGenerated: Bool
  /// The Markdown file in the repository, if it is in one.
  package let repositoryPath: SitePath?
  /// The day of the file's last commit.
  package let lastCommit: CalendarDate?
  /// Whether readers are told that it is a draft, as those of a preview are.
  let isMarkedDraft: Bool
  let references: PageReferences

  package init(
    path: SitePath, output: SitePath, document: Document, frontMatter: FrontMatter,
    title: String, isGenerated: Bool = false, repositoryPath: SitePath? = nil,
    lastCommit: CalendarDate? = nil, isMarkedDraft: Bool = false
  ) {
    self.path = path
    self.output = output
    self.document = document
    self.frontMatter = frontMatter
    self.title = title
    self.isGenerated = isGenerated
    self.repositoryPath = repositoryPath
    self.lastCommit = lastCommit
    self.isMarkedDraft = isMarkedDraft
    references = PageReferences(document)
  }

  /// The section that the page stands in; an index stands in the section that it opens.
  package var folder: SitePath { output.folder }
  package var isIndex: Bool { output.name == "index.html" }

  /// When the page was changed after it was published: as it says itself, or else its repository.
  package var lastUpdate: PageDate? {
    if let updated = frontMatter.updated { return updated }
    guard let lastCommit else { return nil }
    if let published = frontMatter.date?.day, published >= lastCommit { return nil }
    return PageDate(lastCommit)
  }
}

/// Everything that a site is made of, read and ready to be rendered.
package struct SiteContent: Sendable {
  /// The pages by their paths.
  package let pages: [Page]
  /// The files that are no pages and go into the site as they are.
  package let files: FileTree
  /// The pages that are left out because they are drafts.
  package let drafts: Set<SitePath>
  /// How the pages were read.
  let readings: PageReadings

  /// The pages' documents, for those who run the examples in them.
  package var documents: [Document] { pages.filter { !$0.isGenerated }.map(\.document) }
}
