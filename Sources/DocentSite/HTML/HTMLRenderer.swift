package import DocentMarkdown

/// Writes a page's tree as HTML, the way a dialect wants it.
package struct HTMLRenderer<Dialect: HTMLDialect> {
  package var html = HTMLBuffer()
  package let dialect: Dialect

  private init(_ dialect: Dialect) { self.dialect = dialect }

  /// The HTML of a page's text and footnotes.
  package static func render(_ document: Document, as dialect: Dialect) -> [UInt8] {
    var renderer = HTMLRenderer(dialect)
    renderer.write(document.blocks)
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

  private mutating func write(_ block: Block) {
    html.startLine()
    switch block.content {
    case .paragraph(let inlines):
      html.write("<p>")
      write(inlines)
      html.write("</p>\n")
    case .heading(let heading): dialect.write(heading, to: &self)
    case .blockQuote(let blocks):
      html.write("<blockquote>\n")
      write(blocks)
      html.startLine()
      html.write("</blockquote>\n")
    case .list(let list): dialect.write(list, to: &self)
    case .code(let code): dialect.write(code, to: &self)
    case .html(let source):
      write(rawHTML: source)
      html.startLine()
    case .table(let table): dialect.write(table, to: &self)
    case .thematicBreak: html.write("<hr />\n")
    }
  }

  private mutating func write(rawHTML source: String) {
    if dialect.filtersTags {
      TagFilter.write(source, to: &html)
    } else {
      html.write(raw: source)
    }
  }

  // MARK: Inlines

  package mutating func write(_ inlines: [Inline]) {
    for inline in inlines { write(inline) }
  }

  private mutating func write(_ inline: Inline) {
    switch inline {
    case .text(let text): html.write(text: text)
    case .softBreak: html.write("\n")
    case .lineBreak: html.write("<br />\n")
    case .code(let code):
      html.write("<code>")
      html.write(text: code)
      html.write("</code>")
    case .html(let source): write(rawHTML: source)
    case .emphasis(let inlines): write(inlines, between: "<em>", "</em>")
    case .strong(let inlines): write(inlines, between: "<strong>", "</strong>")
    case .strikethrough(let inlines): write(inlines, between: "<del>", "</del>")
    case .link(let link): write(link)
    case .image(let link): write(image: link)
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
    html.write("<a href=\"")
    html.write(address: dialect.address(of: link))
    html.write("\"")
    writeTitle(of: link)
    html.write(">")
    write(link.inlines)
    html.write("</a>")
  }

  private mutating func write(image: Link) {
    html.write("<img src=\"")
    html.write(address: dialect.address(of: image))
    html.write("\" alt=\"")
    write(alternative: image.inlines)
    html.write("\"")
    writeTitle(of: image)
    html.write(" />")
  }

  private mutating func writeTitle(of link: Link) {
    guard !link.title.isEmpty else { return }
    html.write(" title=\"")
    html.write(text: link.title)
    html.write("\"")
  }

  /// Writes what stands for an image: text without markup, with raw HTML as text.
  private mutating func write(alternative inlines: [Inline]) {
    for inline in inlines {
      switch inline {
      case .text(let text), .code(let text), .html(let text): html.write(text: text)
      case .softBreak, .lineBreak: html.write(" ")
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner):
        write(alternative: inner)
      case .link(let link), .image(let link): write(alternative: link.inlines)
      case .footnoteReference: break
      }
    }
  }
}
