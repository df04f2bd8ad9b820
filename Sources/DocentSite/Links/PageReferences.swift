import DocentMarkdown
import DocentModel

/// What a page links to and shows, and what links can find in it.
struct PageReferences: Sendable {
  private(set) var links: [Link] = []
  private(set) var images: [Link] = []
  private(set) var anchors: Set<String> = []
  /// The anchors that are headings.
  private(set) var headings: Set<String> = []
  /// The anchors that stay what they are while the page grows: those of headings, and those that
  /// the author gave a name to. Footnotes and examples without a name are counted.
  private(set) var lastingAnchors: Set<String> = []
  /// The attributes in HTML that the pages' policy forbids.
  private(set) var forbidden: [HTMLAttribute] = []
  /// The tags in HTML that belong in a document's head.
  private(set) var headTags: [HTMLTag] = []

  init(_ document: Document) {
    visit(document.blocks)
    for footnote in document.footnotes {
      anchors.insert("fn-\(footnote.label)")
      visit(footnote.blocks)
    }
    for fence in document.fences where !fence.attributes.isHidden {
      anchors.insert(fence.anchor)
      if fence.attributes.name == fence.id.name { lastingAnchors.insert(fence.anchor) }
    }
  }

  /// What is wrong with all these, in the order of the page.
  func diagnostics(resolver: LinkResolver) -> [Diagnostic] {
    let source = resolver.page.document.source
    let found =
      LinkCheck(resolver: resolver).diagnostics(for: links)
      + ImageCheck(resolver: resolver).diagnostics(for: images)
      + (links + images).compactMap { InlinePolicy.diagnostic(for: $0, in: source) }
      + forbidden.compactMap { InlinePolicy.diagnostic(for: $0, in: source) }
      + headTags.map { InlinePolicy.diagnostic(for: $0, in: source) }
      + FormerAnchorCheck(resolver: resolver).diagnostics
    return found.sorted { left, right in
      guard let left = left.location?.range.start, let right = right.location?.range.start else {
        return false
      }
      return left < right
    }
  }

  private mutating func visit(_ blocks: [Block]) {
    for block in blocks {
      switch block.content {
      case .paragraph(let inlines): visit(inlines)
      case .heading(let heading):
        insert(lasting: heading.id)
        headings.insert(heading.id)
        visit(heading.inlines)
      case .blockQuote(let blocks): visit(blocks)
      case .alert(let alert):
        visit(alert.title)
        visit(alert.blocks)
      case .details(let details):
        visit(details.summary)
        visit(details.blocks)
      case .list(let list): for item in list.items { visit(item.blocks) }
      case .html(let html): visit(html)
      case .table(let table):
        for cell in table.header { visit(cell) }
        for row in table.rows { for cell in row { visit(cell) } }
      case .code(let code):
        if let name = code.name { insert(lasting: "example-\(name)") }
      case .thematicBreak: break
      }
    }
  }

  private mutating func insert(lasting anchor: String) {
    anchors.insert(anchor)
    lastingAnchors.insert(anchor)
  }

  private mutating func visit(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline {
      case .emphasis(let inlines), .strong(let inlines), .strikethrough(let inlines):
        visit(inlines)
      case .link(let link):
        links.append(link)
        visit(link.inlines)
      case .image(let image):
        images.append(image)
        visit(image.inlines)
      case .html(let html): visit(html)
      case .footnoteReference(_, let label, let occurrence):
        anchors.insert(occurrence == 1 ? "fnref-\(label)" : "fnref-\(label)-\(occurrence)")
      case .text, .softBreak, .lineBreak, .code: break
      }
    }
  }

  private mutating func visit(_ html: RawHTML) {
    for tag in html.tags {
      if InlinePolicy.forbids(tag) {
        headTags.append(tag)
        continue
      }
      for attribute in tag.attributes {
        if attribute.isAnchor(of: tag) { insert(lasting: attribute.value) }
        if InlinePolicy.violation(by: attribute) != nil { forbidden.append(attribute) }
        for address in tag.addresses(in: attribute) {
          if address.isImage { images.append(address.link) } else { links.append(address.link) }
        }
      }
    }
  }
}
