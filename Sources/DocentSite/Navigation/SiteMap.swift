import DocentModel

/// How the pages of a site hang together: in sections, and one after another.
struct SiteMap: Sendable {
  struct Neighbours: Sendable {
    var previous: Page?
    var next: Page?
  }

  let root: Section
  let readingOrder: [Page]
  private var neighbours: [SitePath: Neighbours] = [:]
  /// From the root's down to the folder's own.
  private var branches: [SitePath: [Section]] = [:]

  init(root: Section) {
    self.root = root
    readingOrder = root.pagesInReadingOrder
    for (page, next) in zip(readingOrder, readingOrder.dropFirst()) {
      neighbours[page.output, default: Neighbours()].next = next
      neighbours[next.output, default: Neighbours()].previous = page
    }
    addBranches(of: root, below: [])
  }

  private mutating func addBranches(of section: Section, below ancestors: [Section]) {
    let branch = ancestors + [section]
    branches[section.folder] = branch
    for case .section(let child) in section.entries { addBranches(of: child, below: branch) }
  }

  var folders: some Sequence<SitePath> { branches.keys }

  /// The pages before and after a page, whatever section they stand in.
  func neighbours(of page: Page) -> Neighbours { neighbours[page.output] ?? Neighbours() }

  /// The sections from the whole site down to a folder's own.
  func branch(of folder: SitePath) -> [Section] { branches[folder] ?? [root] }

  /// The indexes of the sections above a page; none for a page in no section but the whole site,
  /// where they would say what the header says.
  func breadcrumbs(of page: Page) -> [Page] {
    page.folder.isRoot ? [] : indexes(above: page)
  }

  /// The indexes of the sections above a page; none above the site's index.
  func indexes(above page: Page) -> [Page] {
    branch(of: page.folder).map(\.index).filter { $0.output != page.output }
  }
}
