import DocentModel

/// `feed.xml`: the newest dated pages, whole, as RFC 4287 has it.
///
/// A feed is read elsewhere, so all in it needs the site's address. It knows no clock: it was
/// updated when the last of its pages was.
struct AtomFeed: SiteOutput {
  static let path = SitePath(components: ["feed.xml"])

  /// As many as most readers ask for, and few enough to be read whole.
  private static let limit = 20

  var yieldsToContent: Bool { true }

  /// The pages that the feed tells of, the newest first.
  static func pages(of map: SiteMap) -> [Page] {
    Array(map.readingOrder.filter { $0.frontMatter.date != nil }.newestFirst.prefix(limit))
  }

  func files(of site: Publication) -> (files: FileTree, diagnostics: [Diagnostic]) {
    guard let address = site.links.address else { return (FileTree(), notes(on: site)) }
    let pages = site.links.feedPages
    guard let newest = pages.compactMap(\.modified).max() else { return (FileTree(), []) }
    let home = XMLText.attribute(address.address(of: site.map.root.index.output))
    let language = XMLText.attribute(site.configuration.language)
    let author = XMLText.content(site.configuration.author ?? site.title)
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(language)">
      <title>\(XMLText.content(site.title))</title>

      """
    if let description = site.configuration.description {
      text += "<subtitle>\(XMLText.content(description))</subtitle>\n"
    }
    text += """
      <id>\(home)</id>
      <link rel="alternate" type="text/html" href="\(home)"/>
      <link rel="self" type="application/atom+xml" href="\(address.address(of: Self.path))"/>
      <updated>\(newest.timestamp)</updated>
      <author><name>\(author)</name></author>

      """
    for page in pages { text += entry(page, at: address, in: site) }
    text += "</feed>\n"
    return (FileTree([Self.path: Array(text.utf8)]), [])
  }

  private func entry(_ page: Page, at address: SiteAddress, in site: Publication) -> String {
    let frontMatter = page.frontMatter
    let own = XMLText.attribute(address.address(of: page.output))
    var text = """
      <entry>
      <title>\(XMLText.content(page.title))</title>
      <id>\(own)</id>
      <link rel="alternate" type="text/html" href="\(own)"/>

      """
    if let date = frontMatter.date { text += "<published>\(date.timestamp)</published>\n" }
    if let change = page.modified { text += "<updated>\(change.timestamp)</updated>\n" }
    for author in frontMatter.authors {
      text += "<author><name>\(XMLText.content(author))</name></author>\n"
    }
    for tag in site.links.tags.tags(of: page) {
      text += "<category term=\"\(XMLText.attribute(tag.name))\"/>\n"
    }
    if let description = frontMatter.description {
      text += "<summary>\(XMLText.content(description))</summary>\n"
    }
    let article = site.bodies[page.output].map(FeedArticle.init)?.html ?? []
    let body = absolute(article, of: page, at: address)
    return text + "<content type=\"html\">\(XMLText.content(body))</content>\n</entry>\n"
  }

  /// An article with links that work wherever it is read.
  private func absolute(_ body: [UInt8], of page: Page, at address: SiteAddress) -> String {
    let html = AttributeRewriting.apply(to: body, names: ["href", "src", "poster"]) { _, value in
      guard let link = LinkAddress(value) else { return nil }
      let path = link.path.isEmpty ? page.output : SitePath(link.path, in: page.folder)
      guard let path else { return nil }
      let fragment = link.fragment.map { "#\($0.percentEncoded)" } ?? ""
      return address.address(of: path) + link.query + fragment
    }
    return String(decoding: html, as: UTF8.self)
  }

  private func notes(on site: Publication) -> [Diagnostic] {
    guard let page = Self.pages(of: site.map).first else { return [] }
    return [
      Diagnostic(
        .note, id: Check.noFeed.id,
        "no feed is written for pages with dates, such as ‘\(page.path)’",
        hint: "set ‘baseURL’ in docent.yml: feeds need to know where the site will be")
    ]
  }
}

extension Page {
  /// When the page was changed as it says itself: what the repository knows is every misspelling,
  /// and readers would show the page as new after each.
  fileprivate var modified: PageDate? { frontMatter.updated ?? frontMatter.date }
}
