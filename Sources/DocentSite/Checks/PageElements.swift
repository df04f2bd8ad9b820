import DocentMarkdown
import DocentModel

/// The elements of a page that checks look at, in the order of the page.
struct PageElements: Sendable {
  /// An element with its place.
  struct Placed<Element: Sendable>: Sendable {
    let element: Element
    let range: SourceRange
  }

  /// The headings that stand in no quote, list or note, and so make the page's outline.
  private(set) var headings: [Placed<Heading>] = []
  /// Those of HTML in running text among them, with the place of their tag.
  private(set) var links: [Link] = []
  private(set) var images: [Link] = []
  private(set) var tables: [Placed<Table>] = []
  private(set) var code: [CodeBlock] = []
  /// The start tags in HTML.
  private(set) var tags: [HTMLTag] = []
  /// Those in blocks of HTML, one list for all blocks that stand in one place.
  private(set) var tagsOfBlocks: [[HTMLTag]] = []

  init(_ document: Document) {
    visit(document.blocks)
    for block in document.blocks {
      guard case .heading(let heading) = block.content else { continue }
      headings.append(Placed(element: heading, range: block.range))
    }
    for footnote in document.footnotes { visit(footnote.blocks) }
  }

  private mutating func visit(_ blocks: [Block]) {
    var htmlTags: [HTMLTag] = []
    for block in blocks {
      switch block.content {
      case .paragraph(let inlines): visit(inlines)
      case .heading(let heading): visit(heading.inlines)
      case .blockQuote(let blocks): visit(blocks)
      case .alert(let alert):
        visit(alert.title)
        visit(alert.blocks)
      case .details(let details):
        visit(details.summary)
        visit(details.blocks)
      case .list(let list): for item in list.items { visit(item.blocks) }
      case .html(let html):
        tags += html.tags
        htmlTags += html.tags
      case .table(let table):
        tables.append(Placed(element: table, range: block.range))
        for cell in table.header { visit(cell) }
        for row in table.rows { for cell in row { visit(cell) } }
      case .code(let block): code.append(block)
      case .thematicBreak: break
      }
    }
    if !htmlTags.isEmpty { tagsOfBlocks.append(htmlTags) }
  }

  private mutating func visit(_ inlines: [Inline]) {
    for (index, inline) in inlines.enumerated() {
      switch inline {
      case .emphasis(let inlines), .strong(let inlines), .strikethrough(let inlines):
        visit(inlines)
      case .link(let link):
        links.append(link)
        visit(link.inlines)
      case .image(let image):
        images.append(image)
        visit(image.inlines)
      case .html(let html):
        tags += html.tags
        guard let tag = html.tags.first, tag.name == "a", let address = tag.value(of: "href"),
          tag.value(of: "aria-label") == nil
        else { continue }
        let content = inlines[(index + 1)...].prefix { !$0.closesLink }
        links.append(
          Link(destination: address, title: "", inlines: Array(content), range: tag.range))
      case .text, .softBreak, .lineBreak, .code, .footnoteReference: break
      }
    }
  }
}

extension Inline {
  /// Whether this is `</a>`.
  fileprivate var closesLink: Bool {
    guard case .html(let html) = self else { return false }
    return html.source.lowercased().hasPrefix("</a")
  }
}
