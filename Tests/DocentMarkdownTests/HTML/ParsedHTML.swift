import DocentMarkdown

extension ParsedPage {
  /// The HTML of the page, in its order; footnotes come last.
  var html: [RawHTML] {
    Self.html(in: blocks) + document.footnotes.flatMap { Self.html(in: $0.blocks) }
  }

  /// All of the page's HTML as it is safe to show.
  var repairedHTML: String { html.map(\.repaired).joined() }

  private static func html(in blocks: [Block]) -> [RawHTML] {
    blocks.flatMap { block -> [RawHTML] in
      switch block.content {
      case .html(let html): [html]
      case .paragraph(let inlines): html(in: inlines)
      case .heading(let heading): html(in: heading.inlines)
      case .blockQuote(let blocks): html(in: blocks)
      case .list(let list): list.items.flatMap { html(in: $0.blocks) }
      case .table(let table): ([table.header] + table.rows).joined().flatMap { html(in: $0) }
      case .alert(let alert): html(in: alert.title) + html(in: alert.blocks)
      case .details(let details): html(in: details.summary) + html(in: details.blocks)
      case .code, .thematicBreak: []
      }
    }
  }

  private static func html(in inlines: [Inline]) -> [RawHTML] {
    inlines.flatMap { inline -> [RawHTML] in
      switch inline {
      case .html(let html): [html]
      case .link(let link), .image(let link): html(in: link.inlines)
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner): html(in: inner)
      default: []
      }
    }
  }
}

extension RawHTML {
  fileprivate var repaired: String {
    var bytes = Array(source.utf8)
    for repair in repairs.reversed() {
      bytes.replaceSubrange(repair.bytes, with: repair.replacement.utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
