package import DocentMarkdown

/// Writes a page's tree as HTML, the way a dialect wants it.
package struct HTMLRenderer<Dialect: HTMLDialect> {
  package var html = HTMLBuffer()
  package let dialect: Dialect
  /// Whether what is written stands in a link or a heading, where no other link may stand.
  package private(set) var isInLink = false
  /// The headings of the page's own level that what is written stands below, outermost first.
  package private(set) var openHeadings: [Heading] = []
  /// How many images have been written.
  package var imageCount = 0

  private init(_ dialect: Dialect) { self.dialect = dialect }

  /// The HTML of a page's text and footnotes.
  package static func render(_ document: Document, as dialect: Dialect) -> [UInt8] {
    var renderer = HTMLRenderer(dialect)
    var start = 0
    for (index, block) in document.blocks.enumerated() {
      guard case .heading(let heading) = block.content else { continue }
      renderer.write(Array(document.blocks[start..<index]))
      renderer.open(heading)
      start = index
    }
    renderer.write(Array(document.blocks[start...]))
    renderer.openHeadings = []
    if !document.footnotes.isEmpty { dialect.write(document.footnotes, to: &renderer) }
    return renderer.html.bytes
  }

  /// The HTML of running text alone, as for an entry in the contents of a page.
  package static func render(_ inlines: [Inline], as dialect: Dialect) -> [UInt8] {
    var renderer = HTMLRenderer(dialect)
    renderer.write(inlines)
    return renderer.html.bytes
  }

  // MARK: Blocks

  /// Writes blocks, the paragraphs among them without `<p>` in a tight list.
  package mutating func write(_ blocks: [Block], isTight: Bool = false) {
    var next = 0
    for group in blocks.codeGroups {
      write(each: blocks[next..<group.range.lowerBound], isTight: isTight)
      html.startLine()
      dialect.write(Array(blocks[group.range]), as: group.kind, to: &self)
      next = group.range.upperBound
    }
    write(each: blocks[next...], isTight: isTight)
  }

  /// Writes blocks one by one, whatever belongs together.
  package mutating func write(each blocks: some Sequence<Block>, isTight: Bool = false) {
    for block in blocks {
      if isTight, case .paragraph(let inlines) = block.content {
        write(inlines)
      } else {
        write(block)
      }
    }
  }

  private mutating func open(_ heading: Heading) {
    openHeadings.removeAll { $0.level >= heading.level }
    openHeadings.append(heading)
  }

  private mutating func write(_ block: Block) {
    html.startLine()
    switch block.content {
    case .paragraph(let inlines): dialect.write(paragraph: inlines, to: &self)
    case .heading(let heading): inLink { $0.dialect.write(heading, to: &$0) }
    case .blockQuote(let blocks):
      html.write("<blockquote>\n")
      write(blocks)
      html.startLine()
      html.write("</blockquote>\n")
    case .alert(let alert): write(alert)
    case .details(let details): write(details)
    case .list(let list): dialect.write(list, to: &self)
    case .code(let code): dialect.write(code, to: &self)
    case .html(let source):
      dialect.write(source, to: &self)
      html.startLine()
    case .table(let table): dialect.write(table, to: &self)
    case .thematicBreak: html.write("<hr />\n")
    }
  }

  private mutating func write(_ alert: Alert) {
    html.write(raw: "<div class=\"alert alert-\(alert.kind.rawValue)\" role=\"note\">\n")
    html.write("<p class=\"alert-title\">")
    write(alert.title)
    html.write("</p>\n")
    write(alert.blocks)
    html.startLine()
    html.write("</div>\n")
  }

  private mutating func write(_ details: Details) {
    html.write(raw: details.isOpen ? "<details open>\n" : "<details>\n")
    html.write("<summary>")
    write(details.summary)
    html.write("</summary>\n")
    write(details.blocks)
    html.startLine()
    html.write("</details>\n")
  }

  private mutating func inLink(_ write: (inout Self) -> Void) {
    let wasInLink = isInLink
    isInLink = true
    write(&self)
    isInLink = wasInLink
  }

  // MARK: Inlines

  /// Writes running text.
  package mutating func write(_ inlines: [Inline]) {
    for inline in inlines { write(inline) }
  }

  private mutating func write(_ inline: Inline) {
    switch inline {
    case .text(let text): html.write(text: text)
    case .softBreak: html.write("\n")
    case .lineBreak: html.write("<br />\n")
    case .code(let code): dialect.write(inlineCode: code, to: &self)
    case .html(let source): dialect.write(source, to: &self)
    case .emphasis(let inlines): write(inlines, between: "<em>", "</em>")
    case .strong(let inlines): write(inlines, between: "<strong>", "</strong>")
    case .strikethrough(let inlines): write(inlines, between: "<del>", "</del>")
    case .link(let link): write(link)
    case .image(let link): dialect.write(image: link, to: &self)
    case .footnoteReference(let number, let label, let occurrence):
      dialect.writeReference(toFootnote: number, label: label, occurrence: occurrence, to: &self)
    }
  }

  private mutating func write(
    _ inlines: [Inline], between start: StaticString, _ end: StaticString
  ) {
    html.write(start)
    write(inlines)
    html.write(end)
  }

  private mutating func write(_ link: Link) {
    html.write("<a")
    write(address: link, as: " href=\"")
    writeTitle(of: link)
    html.write(">")
    inLink { $0.write($0.dialect.text(of: link)) }
    html.write("</a>")
  }

  /// Writes the attribute with an address, if the address may stand there.
  package mutating func write(address link: Link, as attribute: StaticString) {
    guard let address = dialect.address(of: link) else { return }
    html.write(attribute)
    html.write(address: address)
    html.write("\"")
  }

  /// Writes the attribute `title`, if the author gave one.
  package mutating func writeTitle(of link: Link) {
    guard !link.title.isEmpty else { return }
    html.write(" title=\"")
    html.write(text: link.title)
    html.write("\"")
  }

  /// Writes what stands for an image: text without markup, with raw HTML as text.
  package mutating func write(alternative inlines: [Inline]) {
    for inline in inlines {
      switch inline {
      case .text(let text), .code(let text): html.write(text: text)
      case .html(let source): html.write(text: source.source)
      case .softBreak, .lineBreak: html.write(" ")
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner):
        write(alternative: inner)
      case .link(let link), .image(let link): write(alternative: link.inlines)
      case .footnoteReference: break
      }
    }
  }
}
