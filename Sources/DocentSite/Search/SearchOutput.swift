import DocentModel

/// The titles and headings of all pages: as a page to read, and as data for the search dialog.
///
/// The data is a script that calls `docentSearch` with a list of pages, `[address, title,
/// [[anchor, heading]…]]`: a page that is opened from the disk may load a script, but no JSON. Its
/// name carries no hash, or every page would change with each heading.
struct SearchOutput: SiteOutput {
  static let page = SitePath(components: ["search.html"])
  static let data = SitePath(components: ["search-index.js"])

  var yieldsToContent: Bool { true }

  func files(of site: Publication) -> (files: FileTree, diagnostics: [Diagnostic]) {
    let pages = site.map.readingOrder.map { SearchablePage($0) }
    let page = PageShell.page(at: Self.page, title: "All pages and headings")
    let files = FileTree([
      Self.page: site.shell.html(of: page, around: Self.list(of: pages, under: page.title)),
      Self.data: Self.script(for: pages),
    ])
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

  private static func script(for pages: [SearchablePage]) -> [UInt8] {
    let entries = pages.map { page in
      let headings = page.headings.map {
        "[\($0.id.percentEncoded.jsonText),\($0.text.jsonText)]"
      }
      let address = page.output.description.percentEncoded
      return "[\(address.jsonText),\(page.title.jsonText),[\(headings.joined(separator: ","))]]"
    }
    return Array("docentSearch([\n\(entries.joined(separator: ",\n"))\n]);\n".utf8)
  }
}
