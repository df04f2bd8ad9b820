import DocentModel

/// The values that the page template is filled with, by the names that templates know them by.
struct PageContext: Sendable {
  let configuration: SiteConfiguration
  let siteTitle: String
  let generator: String
  let isPreview: Bool
  let map: SiteMap
  let assets: ThemeAssets
  private let metadata: PageMetadata
  private let editLink: EditLink?
  private let headerLinks: SiteLinks
  private let footerLinks: SiteLinks

  /// - Parameter home: Resolves links as the site's first page has them.
  init(
    configuration: SiteConfiguration, siteTitle: String, generator: String,
    isPreview: Bool, map: SiteMap, assets: ThemeAssets, home: LinkResolver
  ) {
    self.configuration = configuration
    self.siteTitle = siteTitle
    self.generator = generator
    self.isPreview = isPreview
    self.map = map
    self.assets = assets
    metadata = PageMetadata(
      configuration: configuration, siteTitle: siteTitle, map: map, assets: assets)
    editLink = EditLink(configuration)
    headerLinks = SiteLinks(configuration.headerLinks, from: home)
    footerLinks = SiteLinks(configuration.footerLinks, from: home)
  }

  /// What is wrong with the links that stand on every page.
  var diagnostics: [Diagnostic] { headerLinks.diagnostics + footerLinks.diagnostics }

  func values(for page: Page) -> [String: Any] {
    let root = String(repeating: "../", count: page.folder.components.count)
    let contents = PageContents(page.document).entries
    let neighbours = map.neighbours(of: page)
    let breadcrumbs = map.breadcrumbs(of: page).map { link(to: $0, from: page) }
    let isHome = page.isIndex && page.folder.isRoot
    let values: [String: Any?] = [
      "language": configuration.language,
      "direction": WritingDirection(of: configuration.language)?.rawValue,
      "siteTitle": siteTitle,
      "documentTitle": page.title == siteTitle ? siteTitle : "\(page.title) · \(siteTitle)",
      "title": page.title,
      "description": page.frontMatter.description ?? (isHome ? configuration.description : nil),
      "isDraft": page.isMarkedDraft ? true : nil,
      "date": page.frontMatter.date?.description,
      "root": root,
      "home": "\(root)index.html",
      "repository": configuration.repository,
      "headerLinks": headerLinks.values(root: root),
      "footerLinks": footerLinks.values(root: root),
      "editLink": editLink?.address(of: page),
      "generator": generator,
      "breadcrumbs": breadcrumbs.isEmpty ? nil : breadcrumbs,
      "contents": contents.map(value(of:)),
      "hasContents": !contents.isEmpty,
      "hasNeighbours": neighbours.previous != nil || neighbours.next != nil,
      "previous": neighbours.previous.map { link(to: $0, from: page) },
      "next": neighbours.next.map { link(to: $0, from: page) },
    ]
    return values.compactMapValues { $0 }
      .merging(AssetLinks(assets: assets, root: root).values) { $1 }
      .merging(metadata.values(for: page)) { $1 }
  }

  private func link(to target: Page, from page: Page) -> [String: Any] {
    [
      "title": target.title,
      "href": target.output.relative(to: page.folder).percentEncoded,
    ]
  }

  private func value(of entry: PageContents.Entry) -> [String: Any] {
    ["id": entry.id, "title": entry.titleHTML, "children": entry.children.map(value(of:))]
  }
}
