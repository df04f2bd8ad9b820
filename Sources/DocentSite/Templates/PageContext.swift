import DocentModel

/// The values that the page template is filled with, by the names that templates know them by.
struct PageContext: Sendable {
  let configuration: SiteConfiguration
  let siteTitle: String
  let generator: String
  let previewScript: String?
  let map: SiteMap
  let assets: ThemeAssets

  func values(for page: Page) -> [String: Any] {
    let root = String(repeating: "../", count: page.folder.components.count)
    let contents = PageContents(page.document).entries
    let neighbours = map.neighbours(of: page)
    let breadcrumbs = map.breadcrumbs(of: page).map { link(to: $0, from: page) }
    let isHome = page.isIndex && page.folder.isRoot
    let values: [String: Any?] = [
      "language": configuration.language,
      "siteTitle": siteTitle,
      "documentTitle": page.title == siteTitle ? siteTitle : "\(page.title) · \(siteTitle)",
      "title": page.title,
      "description": page.frontMatter.description ?? (isHome ? configuration.description : nil),
      "date": page.frontMatter.date?.description,
      "root": root,
      "home": "\(root)index.html",
      "stylesheet": asset(ThemeAssets.stylesheet, from: root),
      "script": asset(ThemeAssets.script, from: root),
      "earlyScript": asset(ThemeAssets.earlyScript, from: root),
      "favicon": asset(ThemeAssets.favicon, from: root),
      "repository": configuration.repository,
      "generator": generator,
      "previewScript": previewScript,
      "breadcrumbs": breadcrumbs.isEmpty ? nil : breadcrumbs,
      "contents": contents.map(value(of:)),
      "hasContents": !contents.isEmpty,
      "hasNeighbours": neighbours.previous != nil || neighbours.next != nil,
      "previous": neighbours.previous.map { link(to: $0, from: page) },
      "next": neighbours.next.map { link(to: $0, from: page) },
    ]
    return values.compactMapValues { $0 }
  }

  private func asset(_ path: SitePath, from root: String) -> String? {
    assets.files[path] == nil ? nil : root + path.description
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
