import DocentModel

/// What a page tells programs about itself: search engines, and sites that show a link to it.
struct PageMetadata: Sendable {
  let configuration: SiteConfiguration
  let siteTitle: String
  let map: SiteMap
  /// The image that stands for the whole site.
  let card: SitePath?
  private let address: SiteAddress?

  init(configuration: SiteConfiguration, siteTitle: String, map: SiteMap, card: SitePath?) {
    self.configuration = configuration
    self.siteTitle = siteTitle
    self.map = map
    self.card = card
    address = configuration.baseURL.flatMap(SiteAddress.init)
  }

  /// The metadata as templates know it; what has to be a whole address is there only when the site
  /// knows its own.
  func values(for page: Page) -> [String: Any] {
    let card = address.flatMap { address in self.card.map { address.address(of: $0) } }
    let values: [String: Any?] = [
      "author": configuration.author,
      "updated": lastUpdate(of: page)?.description,
      "kind": page.frontMatter.date == nil ? "website" : "article",
      "address": address?.address(of: page.output),
      "card": card,
      "cardKind": card == nil ? "summary" : "summary_large_image",
      "breadcrumbData": breadcrumbData(of: page),
    ]
    return values.compactMapValues { $0 }
  }

  /// The day that the page gives, or else the repository, unless it was published then or later.
  private func lastUpdate(of page: Page) -> CalendarDate? {
    let known = configuration.showsLastUpdated ? page.repositoryChange : nil
    guard let change = page.frontMatter.updated?.day ?? known else { return nil }
    if let published = page.frontMatter.date?.day, published >= change { return nil }
    return change
  }

  /// A schema.org `BreadcrumbList` as JSON; `nil` for a page with nothing above it.
  private func breadcrumbData(of page: Page) -> String? {
    let above = map.breadcrumbs(of: page)
    guard let address, !above.isEmpty else { return nil }
    let items = (above + [page]).enumerated().map { index, page in
      """
      {"@type":"ListItem","position":\(index + 1),"name":\(page.title.jsonText),\
      "item":\(address.address(of: page.output).jsonText)}
      """
    }
    return """
      {"@context":"https://schema.org","@type":"BreadcrumbList",\
      "itemListElement":[\(items.joined(separator: ","))]}
      """
  }
}
