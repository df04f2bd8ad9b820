/// A part of the page that is set off from the rest: a note, a tip, a warning.
package struct Alert: Sendable {
  /// GitHub's five; the raw value is a word of the HTML class.
  package enum Kind: String, Sendable, CaseIterable { case note, tip, important, warning, caution }

  package let kind: Kind
  /// The word above it, which is the kind's name unless the author used a word of DocC's.
  package let title: String
  package let blocks: [Block]

  package init(kind: Kind, title: String, blocks: [Block]) {
    self.kind = kind
    self.title = title
    self.blocks = blocks
  }
}
