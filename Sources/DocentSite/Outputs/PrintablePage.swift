import DocentMarkdown
import DocentModel

/// `print.html`: all pages of the site as one, in reading order, with links that stay within it.
struct PrintablePage: SiteOutput {
  static let path = SitePath(components: ["print.html"])

  /// Bytes of Markdown up to which the page is written unless `print` in `docent.yml` says
  /// otherwise. One megabyte becomes two of HTML and some 400 sheets of paper; more than that is
  /// slow to lay out, and hardly ever printed.
  private static let sizeLimit = 1_000_000

  var yieldsToContent: Bool { true }

  static func isWanted(_ configuration: SiteConfiguration, content: SiteContent) -> Bool {
    let isTaken = content.files[path] != nil || content.pages.contains { $0.output == path }
    guard !isTaken else { return false }
    let size = content.pages.reduce(0) { $0 + $1.document.source.bytes.count }
    return configuration.hasPrintablePage ?? (content.pages.count > 1 && size <= sizeLimit)
  }

  func files(of site: Publication) async throws -> (files: FileTree, diagnostics: [Diagnostic]) {
    guard site.links.hasPrintablePage else { return (FileTree(), []) }
    let chapters = PrintedChapters(site.map.readingOrder)
    let articles = try await site.map.readingOrder.concurrentMap { page in
      let body = site.shell.article(of: page, body: site.bodies[page.output] ?? [])
      return chapters.article(of: page, body: body)
    }
    let page = PageShell.page(
      at: Self.path, title: "All pages",
      description: site.configuration.description)
    let html = site.shell.html(
      of: page, around: Array(articles.joined()),
      adding: ["chapters": chapters.list(of: site.map.root)],
      template: "print")
    return (FileTree([Self.path: html]), [])
  }
}
