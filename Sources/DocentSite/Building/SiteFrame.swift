import DocentModel

/// All that the shell around a page is made of beside the page itself: while it stays the same, so
/// does what is around a page that has not changed.
struct SiteFrame: Sendable, Equatable {
  /// What other pages may say of a page.
  struct Entry: Sendable, Equatable {
    let path: SitePath
    let output: SitePath
    let title: String
    let frontMatter: FrontMatter
    let repositoryPath: SitePath?
    let lastCommit: CalendarDate?
    let isGenerated: Bool

    init(_ page: Page) {
      path = page.path
      output = page.output
      title = page.title
      frontMatter = page.frontMatter
      repositoryPath = page.repositoryPath
      lastCommit = page.lastCommit
      isGenerated = page.isGenerated
    }
  }

  let configuration: SiteConfiguration
  let theme: Theme
  let generator: String
  let isPreview: Bool
  private let entries: [Entry]
  private let files: Set<SitePath>
  private let hasPrintablePage: Bool

  init(
    configuration: SiteConfiguration, theme: Theme, generator: String, isPreview: Bool,
    content: SiteContent
  ) {
    self.configuration = configuration
    self.theme = theme
    self.generator = generator
    self.isPreview = isPreview
    entries = content.pages.map(Entry.init)
    files = Set(content.files.files.keys)
    hasPrintablePage = PrintablePage.isWanted(configuration, content: content)
  }
}
