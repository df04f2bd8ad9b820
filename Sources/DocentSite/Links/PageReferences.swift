import DocentMarkdown
import DocentModel

/// What a page links to, and what links can find in it.
struct PageReferences: Sendable {
  private(set) var links: [Link] = []
  private(set) var anchors: Set<String> = []

  init(_ document: Document) {
    visit(document.blocks)
    for footnote in document.footnotes {
      anchors.insert("fn-\(footnote.label)")
      visit(footnote.blocks)
    }
    for fence in document.fences where !fence.attributes.isHidden {
      anchors.insert("example-\(fence.id.name)")
    }
  }

  private mutating func visit(_ blocks: [Block]) {
    for block in blocks {
      switch block.content {
      case .paragraph(let inlines): visit(inlines)
      case .heading(let heading):
        anchors.insert(heading.id)
        visit(heading.inlines)
      case .blockQuote(let blocks): visit(blocks)
      case .list(let list): for item in list.items { visit(item.blocks) }
      case .html(let html): anchors.formUnion(RawAnchors.names(in: html))
      case .table(let table):
        for cell in table.header { visit(cell) }
        for row in table.rows { for cell in row { visit(cell) } }
      case .code(let code):
        if let name = code.name { anchors.insert("example-\(name)") }
      case .thematicBreak: break
      }
    }
  }

  private mutating func visit(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline {
      case .emphasis(let inlines), .strong(let inlines), .strikethrough(let inlines):
        visit(inlines)
      case .link(let link), .image(let link):
        links.append(link)
        visit(link.inlines)
      case .html(let html): anchors.formUnion(RawAnchors.names(in: html))
      case .footnoteReference(_, let label, let occurrence):
        anchors.insert(occurrence == 1 ? "fnref-\(label)" : "fnref-\(label)-\(occurrence)")
      case .text, .softBreak, .lineBreak, .code: break
      }
    }
  }
}

/// The anchors in raw HTML: values of `id` and `name` attributes.
///
/// It looks for `id="…"` anywhere, also in a comment: a link may pass for good that is not, but
/// none that is good is reported.
enum RawAnchors {
  static func names(in html: String) -> [String] {
    var names: [String] = []
    var rest = html.utf8[...]
    while let equals = rest.firstIndex(of: UInt8(ascii: "=")) {
      let start = rest[..<equals].lastIndex { $0 <= UInt8(ascii: " ") }
      let key = start.map { rest[$0..<equals].dropFirst() }
      rest = rest[rest.index(after: equals)...]
      guard let key, ["id", "name"].contains(String(Substring(key)).lowercased()) else { continue }
      let quote = rest.first
      let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
      if isQuoted { rest = rest.dropFirst() }
      let value = rest.prefix { byte in
        isQuoted ? byte != quote : byte > UInt8(ascii: " ") && byte != UInt8(ascii: ">")
      }
      names.append(String(Substring(value)))
    }
    return names
  }
}
