import DocentModel

/// The site as plain Markdown, for programs that read: each page beside its HTML, all pages in one
/// file, and `llms.txt`, which says where they are.
struct TextEditions: SiteOutput {
  static let index = SitePath(components: ["llms.txt"])
  static let whole = SitePath(components: ["llms-full.txt"])

  var yieldsToContent: Bool { true }

  func files(of site: Publication) async throws -> (files: FileTree, diagnostics: [Diagnostic]) {
    let pages = site.map.readingOrder
    let outcomes = site.outcomes
    let map = site.map
    let texts = try await pages.concurrentMap { page in
      page.isGenerated
        ? MarkdownTwin.list(of: page, in: map)
        : MarkdownTwin(page: page, outcomes: outcomes).text
    }
    var files = FileTree()
    var whole: [UInt8] = []
    whole.reserveCapacity(texts.reduce(0) { $0 + $1.count + 100 })
    for (page, text) in zip(pages, texts) {
      files[page.path] = text
      let address = site.links.address?.address(of: page.output) ?? page.output.description
      whole += "\(whole.isEmpty ? "" : "\n---\n\n")<!-- \(address) -->\n\n".utf8
      whole += text
    }
    files[Self.whole] = whole
    files[Self.index] = Array(LanguageModelIndex(site: site).text.utf8)
    return (files, [])
  }
}
