import DocentModel

/// The navigation as the pages of one folder show it.
///
/// It is written once for the folder; a page only marks its own entry in it. A list of more than
/// `window` entries shows those around the current one, so that bytes stay linear in pages.
struct BranchNavigation: Sendable {
  /// As many entries as a reader still takes in by scrolling.
  static let window = 60

  private let before: [UInt8]
  private let list: NavigationList
  private let after: [UInt8]

  /// - Parameters:
  ///   - branch: The sections from the whole site down to the folder's own.
  ///   - folder: Where the pages stand that show it.
  ///   - showsAll: Whether sections off the branch list their pages, folded.
  init(_ branch: [Section], from folder: SitePath, showsAll: Bool) {
    var before: [UInt8] = []
    var after: [UInt8] = []
    var lists = branch.map { NavigationList($0, from: folder, showsAll: showsAll) }
    list = lists.removeLast()
    for (ancestor, child) in zip(lists, branch.dropFirst()) {
      let parts = ancestor.split(at: child.index.output)
      before += parts.before
      before += NavigationList.opening(of: child, isOpen: true)
      after = NavigationList.closing + parts.after + after
    }
    self.before = before
    self.after = after
  }

  /// The `<ul>` tree, with `page` marked as the current one.
  func html(for page: Page) -> [UInt8] {
    before + list.html(marking: page.output) + after
  }
}

/// One section's `<ul>`, in pieces.
struct NavigationList: Sendable {
  private struct Item: Sendable {
    let output: SitePath
    /// Up to the place where the current page is marked.
    let start: [UInt8]
    let end: [UInt8]
  }

  static let closing = Array("</details></li>\n".utf8)

  private let index: Item
  private var items: [Item] = []
  private let moreItem: [UInt8]

  init(_ section: Section, from folder: SitePath, showsAll: Bool) {
    // Below the section's own name that name would say nothing.
    index = Self.item(
      section.index, from: folder, title: section.folder.isRoot ? nil : "Overview")
    for entry in section.entries {
      switch entry {
      case .page(let page): items.append(Self.item(page, from: folder))
      case .section(let child) where showsAll:
        let list = NavigationList(child, from: folder, showsAll: true).html(marking: nil)
        items.append(
          Item(
            output: child.index.output, start: Self.opening(of: child, isOpen: false),
            end: list + Self.closing))
      case .section(let child): items.append(Self.item(child.index, from: folder))
      }
    }
    let href = section.index.output.relative(to: folder).percentEncoded
    moreItem = Array(
      "<li class=\"nav-more\"><a href=\"\(href)\">All \(items.count) pages</a></li>\n".utf8)
  }

  static func opening(of section: Section, isOpen: Bool) -> [UInt8] {
    let title = section.title.htmlEscaped
    let details = isOpen ? "<details open>" : "<details>"
    return Array("<li class=\"nav-section\">\(details)<summary>\(title)</summary>\n".utf8)
  }

  /// - Parameter title: What the link says; `nil` for the page's own title.
  private static func item(_ page: Page, from folder: SitePath, title: String? = nil) -> Item {
    let href = page.output.relative(to: folder).percentEncoded
    let mark = page.isMarkedDraft ? " <span class=\"draft\">Draft</span>" : ""
    return Item(
      output: page.output, start: Array("<li><a href=\"\(href)\"".utf8),
      end: Array(">\((title ?? page.title).htmlEscaped)</a>\(mark)</li>\n".utf8))
  }

  /// The list, with one of its pages marked as the current one.
  func html(marking current: SitePath?) -> [UInt8] {
    let shown = window(around: current)
    var html = Array("<ul class=\"nav-list\">\n".utf8)
    for item in [index] + items[shown] {
      html += item.start
      if item.output == current { html += Array(" aria-current=\"page\"".utf8) }
      html += item.end
    }
    if shown.count < items.count { html += moreItem }
    html += Array("</ul>\n".utf8)
    return html
  }

  /// The list up to one of its items, and from behind it on.
  func split(at output: SitePath) -> (before: [UInt8], after: [UInt8]) {
    let shown = window(around: output)
    let place = items.firstIndex { $0.output == output } ?? shown.lowerBound
    var before = Array("<ul class=\"nav-list\">\n".utf8)
    for item in [index] + items[shown.lowerBound..<place] { before += item.start + item.end }
    var after: [UInt8] = []
    for item in items[place..<shown.upperBound].dropFirst() { after += item.start + item.end }
    if shown.count < items.count { after += moreItem }
    after += Array("</ul>\n".utf8)
    return (before, after)
  }

  private func window(around output: SitePath?) -> Range<Int> {
    let size = BranchNavigation.window
    guard items.count > size else { return items.indices }
    let place = items.firstIndex { $0.output == output } ?? 0
    let start = max(0, min(place - size / 2, items.count - size))
    return start..<(start + size)
  }
}
