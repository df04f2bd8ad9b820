import DocentModel

/// The addresses that a site answers as it is now.
///
/// Drafts are not published, even where they are shown.
/// What Docent makes of what pages say, such as the lists of tags, is no promise of the author's,
/// and counts as little as numbered examples and footnotes do. Indexes of folders count.
package struct PublishedAddresses: Sendable {
  struct PublishedPage: Sendable {
    let page: Page
    /// The anchors that are promised from now on.
    let anchors: Set<String>
    /// All that an address of the page may end with.
    let answered: Set<String>
  }

  /// By their output.
  let pages: [SitePath: PublishedPage]
  /// The outputs of pages by what answers at their former addresses.
  private let aliases: [SitePath: SitePath]
  let drafts: Set<SitePath>

  package init(_ content: SiteContent) {
    var pages: [SitePath: PublishedPage] = [:]
    var aliases: [SitePath: SitePath] = [:]
    for page in content.pages {
      guard !page.isNotFoundPage, !page.frontMatter.isDraft else { continue }
      let former = page.frontMatter.formerAnchors.map(\.name)
      pages[page.output] = PublishedPage(
        page: page, anchors: page.references.lastingAnchors.union(former),
        answered: page.references.anchors.union(former))
      for alias in page.frontMatter.aliases {
        if let path = alias.output(in: page.folder) { aliases[path] = page.output }
      }
    }
    self.pages = pages
    self.aliases = aliases
    drafts = content.drafts
  }

  /// The page that readers see who ask for a file.
  func page(at path: SitePath) -> PublishedPage? {
    pages[path] ?? aliases[path].flatMap { pages[$0] }
  }

  /// Whether readers who have a link find what it leads to.
  func answer(_ address: PublishedAddress) -> Bool {
    guard let page = page(at: address.path) else { return false }
    return address.anchor.map(page.answered.contains) ?? true
  }

  /// What is promised from now on: what there is, and what else was promised and is still kept.
  package func promised(after lock: AddressLock?) -> Set<PublishedAddress> {
    var addresses = Set((lock?.addresses ?? []).filter(answer))
    for (path, page) in pages {
      addresses.insert(PublishedAddress(path))
      for anchor in page.anchors { addresses.insert(PublishedAddress(path, anchor: anchor)) }
    }
    for path in aliases.keys { addresses.insert(PublishedAddress(path)) }
    return addresses
  }
}
