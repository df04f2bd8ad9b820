import DocentModel

/// The titles and headings of all pages as a page to read, and the index of the search dialog.
struct SearchOutput: SiteOutput {
  static let page = SitePath(components: ["search.html"])
  static let data = SearchFiles.index

  var yieldsToContent: Bool { true }

  func files(of site: Publication) -> (files: FileTree, diagnostics: [Diagnostic]) {
    let pages = site.map.readingOrder.map { SearchablePage($0) }
    let page = PageShell.page(at: Self.page, title: "All pages and headings")
    var files = SearchFiles(site.map.readingOrder.compactMap { site.terms[$0.output] }).files
    files[Self.page] = site.shell.html(of: page, around: Self.list(of: pages, under: page.title))
    return (files, [])
  }

  private static func list(of pages: [SearchablePage], under title: String) -> [UInt8] {
    var html = HTMLBuffer()
    html.write("<h1>")
    html.write(text: title)
    html.write("</h1>\n<ul class=\"heading-index\">\n")
    for page in pages {
      let address = page.output.description.percentEncoded
      html.write("<li>")
      write(page.title, linkingTo: address, to: &html)
      if !page.headings.isEmpty { html.write("\n<ul>\n") }
      for heading in page.headings {
        html.write(raw: "<li class=\"level-\(heading.level)\">")
        write(heading.text, linkingTo: "\(address)#\(heading.id.percentEncoded)", to: &html)
        html.write("</li>\n")
      }
      html.write(page.headings.isEmpty ? "</li>\n" : "</ul>\n</li>\n")
    }
    html.write("</ul>\n")
    return html.bytes
  }

  private static func write(_ text: String, linkingTo address: String, to html: inout HTMLBuffer) {
    html.write(raw: "<a href=\"\(address)\">")
    html.write(text: text)
    html.write("</a>")
  }
}
