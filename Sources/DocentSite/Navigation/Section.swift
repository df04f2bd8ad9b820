import DocentModel

/// A folder of the site: its index page, and what stands in it in reading order.
struct Section: Sendable {
  enum Entry: Sendable {
    case page(Page)
    case section(Section)
  }

  let index: Page
  /// The pages without the index, and the folders.
  let entries: [Entry]

  var folder: SitePath { index.folder }
  var title: String { index.title }

  /// The pages of this section and those in it, index first.
  var pagesInReadingOrder: [Page] {
    entries.reduce(into: [index]) { pages, entry in
      switch entry {
      case .page(let page): pages.append(page)
      case .section(let section): pages += section.pagesInReadingOrder
      }
    }
  }
}

extension Section {
  /// The section that is the whole site; `nil` for pages of which none is the site's index.
  init?(of all: [Page]) {
    let pages = all.filter { !$0.isNotFoundPage }
    let members = Dictionary(grouping: pages.filter { !$0.isIndex }, by: \.folder)
    let indexes = pages.filter(\.isIndex)
    let subsections = Dictionary(
      grouping: indexes.filter { !$0.folder.isRoot }, by: \.folder.folder)
    guard let home = indexes.first(where: \.folder.isRoot) else { return nil }

    func section(openedBy index: Page) -> Section {
      let children = (members[index.folder] ?? []) + (subsections[index.folder] ?? [])
      let entries = children.sorted(by: Page.isInReadingOrder).map { child in
        child.isIndex ? Entry.section(section(openedBy: child)) : Entry.page(child)
      }
      return Section(index: index, entries: entries)
    }
    self = section(openedBy: home)
  }
}
