import DocentModel

/// What a page tells programs about itself: search engines, and sites that show a link to it.
struct PageMetadata: Sendable {
  let configuration: SiteConfiguration
  let siteTitle: String
  let map: SiteMap
  let assets: ThemeAssets
  private let address: SiteAddress?

  init(configuration: SiteConfiguration, siteTitle: String, map: SiteMap, assets: ThemeAssets) {
    self.configuration = configuration
    self.siteTitle = siteTitle
    self.map = map
    self.assets = assets
    address = configuration.baseURL.flatMap(SiteAddress.init)
  }

  /// The metadata as templates know it; what has to be a whole address is there only when the site
  /// knows its own.
  func values(for page: Page) -> [String: Any] {
    let card = address.flatMap { address in assets[.card].map { address.address(of: $0) } }
    let authors = page.frontMatter.authors
    let updated = page.lastUpdate
    let values: [String: Any?] = [
      "author": authors.isEmpty ? configuration.author : authors.joined(separator: ", "),
      "updated": updated?.description,
      "updatedDay": updated?.day.description,
      "kind": page.frontMatter.date == nil ? "website" : "article",
      "card": card,
      "cardSize": card == nil ? nil : assets.size(of: .card)?.values,
      "cardKind": card == nil ? "summary" : "summary_large_image",
      "breadcrumbData": breadcrumbData(of: page),
    ]
    return values.compactMapValues { $0 }
  }

  /// A schema.org `BreadcrumbList` as JSON; `nil` for a page with nothing above it, and for the
  /// one that answers at any address.
  private func breadcrumbData(of page: Page) -> String? {
    let above = map.indexes(above: page)
    guard let address, !above.isEmpty, !page.isNotFoundPage else { return nil }
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
