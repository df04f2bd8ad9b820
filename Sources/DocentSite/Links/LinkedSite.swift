import DocentModel

/// A site whose pages know one another: how they hang together, and what links can lead to.
struct LinkedSite: Sendable {
  let content: SiteContent
  let map: SiteMap
  let links: PageLinks
  let targets: LinkTargets

  /// `nil` for content in which no page is the site's first.
  init?(_ content: SiteContent, _ configuration: SiteConfiguration) {
    guard let root = Section(of: content.pages) else { return nil }
    self.content = content
    map = SiteMap(root: root)
    links = PageLinks(configuration: configuration, content: content, map: map)
    targets = LinkTargets(content, files: links.files)
  }
}
