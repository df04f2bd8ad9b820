import DocentModel

/// Where a page's other editions and its tags are, as templates see it.
struct PageLinks: Sendable {
  let address: SiteAddress?
  let tags: TagIndex
  /// The pages that the feed tells of, the newest first; empty where there is no feed.
  let feedPages: [Page]
  let hasPrintablePage: Bool

  init(configuration: SiteConfiguration, content: SiteContent, map: SiteMap) {
    address = configuration.baseURL.flatMap(SiteAddress.init)
    tags = TagIndex(map.readingOrder)
    feedPages = address == nil ? [] : AtomFeed.pages(of: map)
    hasPrintablePage = PrintablePage.isWanted(configuration, content: content)
  }

  /// What templates see of a page beside what `PageContext` tells.
  func values(for page: Page) -> [String: Any] {
    let frontMatter = page.frontMatter
    let tags = tags.tags(of: page).map { tag in
      ["name": tag.name, "href": tag.output.relative(to: page.folder).percentEncoded]
    }
    let authors =
      frontMatter.authors.isEmpty ? nil : frontMatter.authors.joined(separator: ", ")
    let values: [String: Any?] = [
      "canonical": isListed(page) ? address?.address(of: page.output) : nil,
      "isUnlisted": !isListed(page),
      "feed": feedPages.isEmpty ? nil : link(to: AtomFeed.path, from: page),
      "markdown": hasTextEdition(page) ? link(to: page.path, from: page) : nil,
      "search": link(to: SearchOutput.page, from: page),
      "searchData": link(to: SearchOutput.data, from: page),
      "print": hasPrintablePage ? link(to: PrintablePage.path, from: page) : nil,
      "tags": tags.isEmpty ? nil : tags,
      "hasTags": !tags.isEmpty,
      "isPost": frontMatter.layout == .post,
      "author": authors,
      "authors": authors,
      "day": frontMatter.date?.day.description,
      "extra": frontMatter.extra.mapValues(\.templateValue),
      "hasContents": frontMatter.listsContents ? nil : false,
    ]
    return values.compactMapValues { $0 }
  }

  /// Whether an output shows the page's article a second time.
  func showsAgain(_ page: Page) -> Bool {
    hasPrintablePage || feedPages.contains { $0.output == page.output }
  }

  /// Files beside the pages that authors can link to.
  var files: Set<SitePath> {
    var files: Set = [
      NotFoundPage.path, RobotsFile.path, SearchOutput.page, TextEditions.index,
      TextEditions.whole,
    ]
    if address != nil { files.insert(Sitemap.path) }
    if !feedPages.isEmpty { files.insert(AtomFeed.path) }
    if hasPrintablePage { files.insert(PrintablePage.path) }
    if !tags.tags.isEmpty { files.insert(TagIndex.list) }
    return files.union(tags.tags.map(\.output))
  }

  /// Whether search engines should know the page.
  private func isListed(_ page: Page) -> Bool {
    ![NotFoundPage.path, PrintablePage.path, SearchOutput.page].contains(page.output)
  }

  /// Whether the page is one of the site's order, and so of its text edition too.
  private func hasTextEdition(_ page: Page) -> Bool {
    page.path.pathExtension == "md" && !page.isNotFoundPage
  }

  private func link(to path: SitePath, from page: Page) -> String {
    path.relative(to: page.folder).percentEncoded
  }
}
