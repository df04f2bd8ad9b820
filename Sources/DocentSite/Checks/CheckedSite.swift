import DocentMarkdown
import DocentModel

/// A site as its checks see it.
struct CheckedSite: Sendable {
  let configuration: SiteConfiguration
  /// The pages that the author wrote, by their paths.
  let pages: [CheckedPage]
  let map: SiteMap
  let links: PageLinks

  init(_ site: LinkedSite, configuration: SiteConfiguration) async throws {
    self.configuration = configuration
    map = site.map
    links = site.links
    pages = try await site.content.pages.filter { !$0.isGenerated }.concurrentMap { page in
      CheckedPage(
        page: page, elements: PageElements(page.document),
        resolver: LinkResolver(targets: site.targets, page: page))
    }
  }

  /// What the site's checks find, in no order.
  func diagnostics() async throws -> [Diagnostic] {
    let found = try await Check.ofSites.concurrentMap { $0.diagnostics(of: self) }
    return found.flatMap(\.self)
  }
}
