package import DocentMarkdown

/// How the constructs look in HTML that sites write in another way than GitHub does.
package protocol HTMLDialect: Sendable {
  /// Where a link or an image points in the site, not yet percent-encoded; `nil` for an address that
  /// is left out.
  func address(of link: Link) -> String?
  /// What stands for a link.
  func text(of link: Link) -> [Inline]
  /// Writes a paragraph of its own, not one of a tight list.
  func write(paragraph inlines: [Inline], to renderer: inout HTMLRenderer<Self>)
  /// Writes a heading of any level.
  func write(_ heading: Heading, to renderer: inout HTMLRenderer<Self>)
  /// Writes a list with all that is in its items.
  func write(_ list: List, to renderer: inout HTMLRenderer<Self>)
  /// Writes a code block; one that is hidden too is asked for.
  func write(_ code: CodeBlock, to renderer: inout HTMLRenderer<Self>)
  /// Writes code blocks that belong together.
  func write(_ blocks: [Block], as group: CodeGroup.Kind, to renderer: inout HTMLRenderer<Self>)
  /// Writes a table with all its cells.
  func write(_ table: Table, to renderer: inout HTMLRenderer<Self>)
  /// Writes code within text.
  func write(inlineCode code: String, to renderer: inout HTMLRenderer<Self>)
  /// Writes an image that stands within text.
  func write(image: Link, to renderer: inout HTMLRenderer<Self>)
  /// Writes the author's own HTML, as a block or within text.
  func write(_ html: RawHTML, to renderer: inout HTMLRenderer<Self>)
  /// Writes a reference to a note; `occurrence` counts those to one note, from 1.
  func writeReference(
    toFootnote number: Int, label: String, occurrence: Int, to renderer: inout HTMLRenderer<Self>)
  /// Writes the notes at the foot of the page; there is at least one.
  func write(_ footnotes: [Footnote], to renderer: inout HTMLRenderer<Self>)
}

extension HTMLDialect {
  package func text(of link: Link) -> [Inline] { link.inlines }
}
