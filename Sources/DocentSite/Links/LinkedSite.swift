import DocentModel

/// A site whose pages know one another: how they hang together, and what links can lead to.
struct LinkedSite: Sendable {
  let content: SiteContent
  let map: SiteMap
  let links: PageLinks
  let targets: LinkTargets
  /// Each page with what it links to.
  let pages: [(page: Page, references: PageReferences)]

  /// `nil` for content in which no page is the site's first.
  init?(_ content: SiteContent, _ configuration: SiteConfiguration) async {
    guard let root = Section(of: content.pages) else { return nil }
    self.content = content
    map = SiteMap(root: root)
    links = PageLinks(configuration: configuration, content: content, map: map)
    let references = await content.pages.concurrentMap { PageReferences($0.document) }
    targets = LinkTargets(content, references: references, files: links.files)
    pages = Array(zip(content.pages, references))
  }
}
