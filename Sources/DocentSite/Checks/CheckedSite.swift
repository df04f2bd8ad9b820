import DocentMarkdown
import DocentModel

/// A site as its checks see it.
struct CheckedSite: Sendable {
  let configuration: SiteConfiguration
  /// The pages that the author wrote, by their paths.
  let pages: [CheckedPage]
  let map: SiteMap
  let links: PageLinks

  init(_ site: LinkedSite, configuration: SiteConfiguration) async {
    self.configuration = configuration
    map = site.map
    links = site.links
    pages = await site.content.pages.filter { !$0.isGenerated }.concurrentMap { page in
      CheckedPage(
        page: page, elements: PageElements(page.document),
        resolver: LinkResolver(targets: site.targets, page: page))
    }
  }

  /// What the site's checks find, in no order.
  func diagnostics() async -> [Diagnostic] {
    let found = await Check.ofSites.concurrentMap { $0.diagnostics(of: self) }
    return found.flatMap(\.self)
  }
}
