/// A part of the page that readers fold away and open.
package struct Details: Sendable {
  /// What shows while the rest is folded away.
  package let summary: [Inline]
  package let isOpen: Bool
  package let blocks: [Block]

  package init(summary: [Inline], isOpen: Bool, blocks: [Block]) {
    self.summary = summary
    self.isOpen = isOpen
    self.blocks = blocks
  }
}
