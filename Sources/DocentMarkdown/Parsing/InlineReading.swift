import CCMarkGFM
import DocentModel

extension TreeReader {
  /// The inlines of a paragraph or heading, with quotes and dashes as they were typed.
  mutating func plainInlines(ofBlock node: Node) -> [Inline] {
    var locator = LinkLocator(source: source, range: range(of: node))
    return inlines(below: node, locatedBy: &locator)
  }

  mutating func inlines(below node: Node, locatedBy locator: inout LinkLocator) -> [Inline] {
    nested(in: node) { reader in
      Children(of: node).map { reader.inline($0, locatedBy: &locator) }
    }
  }

  private mutating func inline(_ node: Node, locatedBy locator: inout LinkLocator) -> Inline {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT: text(node, locatedBy: &locator)
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: .code(literal(of: node))
    case CMARK_NODE_HTML_INLINE: inlineHTML(node, locatedBy: &locator)
    case CMARK_NODE_EMPH: .emphasis(inlines(below: node, locatedBy: &locator))
    case CMARK_NODE_STRONG: .strong(inlines(below: node, locatedBy: &locator))
    case CMARK_NODE_LINK: .link(link(node, locatedBy: &locator))
    case CMARK_NODE_IMAGE: .image(image(node, locatedBy: &locator))
    case CMARK_NODE_FOOTNOTE_REFERENCE: footnoteReference(node)
    default: .strikethrough(inlines(below: node, locatedBy: &locator))
    }
  }

  /// Running text with the quotes and dashes that the site wants.
  func typeset(_ inlines: [Inline]) -> [Inline] {
    switch options.typography {
    case .plain: inlines
    case .smart: SmartTypography.applied(to: inlines)
    }
  }

  private mutating func text(_ node: Node, locatedBy locator: inout LinkLocator) -> Inline {
    let text = literal(of: node)
    if options.extensions.contains(.footnotes) {
      reportUndefinedFootnotes(in: text, locatedBy: &locator)
    }
    return .text(text)
  }

  private mutating func link(_ node: Node, locatedBy locator: inout LinkLocator) -> Link {
    let destination = Self.string(cmark_node_get_url(node))
    // What is inside stands before the destination: `[![text](image)](page)`.
    let inlines = inlines(below: node, locatedBy: &locator)
    let place = locator.place(of: destination, text: inlines.plainText)
    return Link(
      destination: destination, title: Self.string(cmark_node_get_title(node)), inlines: inlines,
      range: place.destination, textRange: place.text)
  }

  private mutating func image(_ node: Node, locatedBy locator: inout LinkLocator) -> Link {
    let wasInImage = isInImage
    isInImage = true
    defer { isInImage = wasInImage }
    return link(node, locatedBy: &locator)
  }

  private mutating func footnoteReference(_ node: Node) -> Inline {
    // libcmark-gfm has put the number in the place of the label.
    guard let number = Int(literal(of: node)), footnotes.indices.contains(number - 1) else {
      return .text("[^\(literal(of: node))]")
    }
    footnotes[number - 1].references += 1
    let note = footnotes[number - 1]
    return .footnoteReference(
      number: number, label: note.label, occurrence: note.references)
  }
}
