package import DocentMarkdown
package import DocentModel

/// The HTML of a site's articles: anchors, tables that scroll, examples with their outcomes.
package struct SiteDialect: HTMLDialect {
  private let examples: [ExampleID: ExampleState]
  let symbols: SymbolIndex
  private let formerAnchors: [String: [String]]
  let size: @Sendable (Link) -> ImageSize?
  private let title: @Sendable (Link) -> String?
  private let resolve: @Sendable (Link) -> String

  /// - Parameters:
  ///   - examples: what is known of examples; one that is missing is shown as not verified.
  ///   - symbols: the headings of the page that inline code can link to.
  ///   - formerAnchors: other ids by which links find a heading, by its own.
  ///   - size: the size of an image of the site.
  ///   - title: what stands for a link whose text the author left to Docent.
  ///   - resolve: where a link or an image points in the site, not yet percent-encoded.
  package init(
    examples: [ExampleID: ExampleState], symbols: SymbolIndex = SymbolIndex(),
    formerAnchors: [String: [String]] = [:],
    size: @escaping @Sendable (Link) -> ImageSize? = { _ in nil },
    title: @escaping @Sendable (Link) -> String? = { _ in nil },
    resolve: @escaping @Sendable (Link) -> String
  ) {
    self.examples = examples
    self.symbols = symbols
    self.formerAnchors = formerAnchors
    self.size = size
    self.title = title
    self.resolve = resolve
  }

  package func address(of link: Link) -> String? {
    InlinePolicy.violation(byAddress: link.destination) == nil ? resolve(link) : nil
  }

  package func text(of link: Link) -> [Inline] { title(link).map { [.text($0)] } ?? link.inlines }

  /// Writes a heading that can be linked to, with its former anchors.
  package func write(_ heading: Heading, to renderer: inout HTMLRenderer<Self>) {
    renderer.html.write(raw: "<h\(heading.level) id=\"")
    renderer.html.write(text: heading.id)
    renderer.html.write("\">")
    for anchor in formerAnchors[heading.id] ?? [] {
      renderer.html.write("<span id=\"")
      renderer.html.write(text: anchor)
      renderer.html.write("\"></span>")
    }
    renderer.write(heading.inlines)
    if heading.level > 1 {
      renderer.html.write(" <a class=\"anchor\" href=\"#")
      renderer.html.write(address: heading.id)
      renderer.html.write("\" aria-label=\"Link to “")
      renderer.html.write(text: heading.text)
      renderer.html.write("”\">#</a>")
    }
    renderer.html.write(raw: "</h\(heading.level)>\n")
  }

  /// Writes a list; the boxes of tasks say what they mean to those who do not see them.
  package func write(_ list: List, to renderer: inout HTMLRenderer<Self>) {
    let element = list.start == nil ? "ul" : "ol"
    renderer.html.write(raw: "<\(element)")
    if list.items.contains(where: { $0.isChecked != nil }) {
      renderer.html.write(" class=\"task-list\"")
    }
    if let start = list.start, start != 1 { renderer.html.write(raw: " start=\"\(start)\"") }
    renderer.html.write(">\n")
    for item in list.items {
      if let isChecked = item.isChecked {
        renderer.html.write("<li class=\"task\"><input type=\"checkbox\" disabled")
        renderer.html.write(
          isChecked ? " checked aria-label=\"Done\"> " : " aria-label=\"To do\"> ")
      } else {
        renderer.html.write("<li>")
      }
      renderer.write(item.blocks, isTight: list.isTight)
      renderer.html.write("</li>\n")
    }
    renderer.html.write(raw: "</\(element)>\n")
  }

  /// Writes an example with its outcome, or a listing in colours; nothing for hidden code.
  package func write(_ code: CodeBlock, to renderer: inout HTMLRenderer<Self>) {
    guard !code.isHidden else { return }
    if let fence = code.fence {
      ExampleFigure(fence: fence, state: examples[fence.id]).write(to: &renderer.html)
    } else {
      CodeListing(block: code).write(to: &renderer.html)
    }
  }

  /// Writes a table in a frame of its own, which scrolls where the page is narrow.
  package func write(_ table: Table, to renderer: inout HTMLRenderer<Self>) {
    renderer.html.write(
      "<div class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\"Table\"><table>\n<thead>\n")
    write(row: table.header, of: table, cell: "th", attributes: " scope=\"col\"", to: &renderer)
    renderer.html.write("</thead>\n<tbody>\n")
    for row in table.rows { write(row: row, of: table, cell: "td", to: &renderer) }
    renderer.html.write("</tbody>\n</table></div>\n")
  }

  private func write(
    row: [[Inline]], of table: Table, cell: String, attributes: String = "",
    to renderer: inout HTMLRenderer<Self>
  ) {
    renderer.html.write("<tr>")
    for (column, inlines) in row.enumerated() {
      renderer.html.write(raw: "<\(cell)\(attributes)")
      if column < table.alignments.count, let alignment = table.alignments[column] {
        renderer.html.write(raw: " class=\"align-\(alignment.rawValue)\"")
      }
      renderer.html.write(">")
      renderer.write(inlines)
      renderer.html.write(raw: "</\(cell)>")
    }
    renderer.html.write("</tr>\n")
  }
}
