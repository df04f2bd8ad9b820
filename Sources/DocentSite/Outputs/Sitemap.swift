import DocentModel

/// `sitemap.xml`: the addresses of all pages for search engines, where the site's own is known.
struct Sitemap: SiteOutput {
  static let path = SitePath(components: ["sitemap.xml"])

  var yieldsToContent: Bool { true }

  func files(of site: Publication) -> (files: FileTree, diagnostics: [Diagnostic]) {
    guard let address = site.links.address else { return (FileTree(), []) }
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">

      """
    func add(_ path: SitePath, changed: PageDate?) {
      let date = changed.map { "<lastmod>\($0)</lastmod>" } ?? ""
      text += "<url><loc>\(XMLText.content(address.address(of: path)))</loc>\(date)</url>\n"
    }
    for page in site.map.readingOrder {
      add(page.output, changed: page.lastUpdate ?? page.frontMatter.date)
    }
    let tags = site.links.tags.tags
    for path in (tags.isEmpty ? [] : [TagIndex.list]) + tags.map(\.output) {
      add(path, changed: nil)
    }
    text += "</urlset>\n"
    return (FileTree([Self.path: Array(text.utf8)]), [])
  }
}
