package import DocentMarkdown

/// How the constructs look in HTML that differ between sites.
///
/// What a dialect leaves out is written as GitHub's `cmark-gfm` writes it.
package protocol HTMLDialect: Sendable {
  /// Whether tags such as `<script>` in the author's HTML become text.
  var filtersTags: Bool { get }
  /// Where a link or an image points in the site, not yet percent-encoded.
  func address(of link: Link) -> String
  /// What stands for a link.
  func text(of link: Link) -> [Inline]
  func write(paragraph inlines: [Inline], to renderer: inout HTMLRenderer<Self>)
  func write(_ heading: Heading, to renderer: inout HTMLRenderer<Self>)
  func write(_ list: List, to renderer: inout HTMLRenderer<Self>)
  func write(_ code: CodeBlock, to renderer: inout HTMLRenderer<Self>)
  /// Writes code blocks that belong together.
  func write(_ blocks: [Block], as group: CodeGroup.Kind, to renderer: inout HTMLRenderer<Self>)
  func write(_ table: Table, to renderer: inout HTMLRenderer<Self>)
  func write(inlineCode code: String, to renderer: inout HTMLRenderer<Self>)
  func write(image: Link, to renderer: inout HTMLRenderer<Self>)
  func write(_ html: RawHTML, to renderer: inout HTMLRenderer<Self>)
  func writeReference(
    toFootnote number: Int, label: String, occurrence: Int, to renderer: inout HTMLRenderer<Self>)
  /// Writes the notes at the foot of the page; there is at least one.
  func write(_ footnotes: [Footnote], to renderer: inout HTMLRenderer<Self>)
}

extension HTMLDialect {
  package func text(of link: Link) -> [Inline] { link.inlines }
}
