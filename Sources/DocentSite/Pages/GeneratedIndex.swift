import DocentMarkdown
import DocentModel

/// Makes index pages for folders that have none.
struct GeneratedIndex {
  let homeTitle: String

  /// The pages, and an index for each folder on their paths that lacks one.
  func completing(_ pages: [Page]) -> [Page] {
    var folders: Set<SitePath> = [SitePath(components: [])]
    for page in pages {
      var folder = page.folder
      while folders.insert(folder).inserted { folder = folder.folder }
    }
    var indexes: [SitePath: Page] = [:]
    for page in pages where page.isIndex { indexes[page.folder] = page }
    let members = Dictionary(
      grouping: pages.filter { !$0.isIndex && !$0.isNotFoundPage }, by: \.folder)
    let subfolders = Dictionary(grouping: folders.filter { !$0.isRoot }, by: \.folder)

    // The deepest first: an index lists the titles of the indexes below it.
    let missing = folders.filter { indexes[$0] == nil }
    for folder in missing.sorted(by: { ($1.components.count, $0) < ($0.components.count, $1) }) {
      let listed =
        (members[folder] ?? []) + (subfolders[folder] ?? []).compactMap { indexes[$0] }
      indexes[folder] = index(
        of: folder, listing: listed.sorted(by: Page.isInReadingOrder).inListOrder)
    }
    let generated = missing.compactMap { indexes[$0] }
    return (pages + generated).sorted { $0.path < $1.path }
  }

  private func index(of folder: SitePath, listing pages: [Page]) -> Page {
    let path = folder.appending("index.md")
    let title = folder.isRoot ? homeTitle : folder.name.readable
    let nowhere = SourceRange(line: 1, column: 1)
    let items = pages.map { page in
      let link = Link(
        destination: page.path.relative(to: folder).percentEncoded, title: "",
        inlines: [.text(page.title)], range: nowhere)
      let line = Block(.paragraph([.link(link), .text(page.remarks)]), range: nowhere)
      return List.Item(blocks: [line], isChecked: nil)
    }
    let list = Block(.list(List(start: nil, isTight: true, items: items)), range: nowhere)
    let document = Document(
      source: SourceFile(path: path.description, bytes: []), frontMatter: nil,
      blocks: items.isEmpty ? [] : [list],
      footnotes: [], fences: [])
    return Page(
      path: path, output: path.withExtension("html"), document: document,
      frontMatter: FrontMatter(), title: title, isGenerated: true)
  }
}

extension [Page] {
  /// Pages in reading order as a list of them shows them: posts with the newest first.
  var inListOrder: [Page] {
    allSatisfy { $0.frontMatter.date != nil && $0.frontMatter.order == nil } ? newestFirst : self
  }
}

extension Page {
  /// What a list says of the page after its title.
  fileprivate var remarks: String {
    let day = frontMatter.date.map { " · \($0.day)" } ?? ""
    return day + (frontMatter.description.map { " — \($0)" } ?? "")
  }
}
