/// A part of the page that is set off from the rest: a note, a tip, a warning.
package struct Alert: Sendable {
  /// GitHub's five; the raw value is a word of the HTML class.
  package enum Kind: String, Sendable, CaseIterable {
    case note, tip, important, warning, caution

    /// The word that stands above it unless the author wrote another.
    package var title: String {
      switch self {
      case .note: "Note"
      case .tip: "Tip"
      case .important: "Important"
      case .warning: "Warning"
      case .caution: "Caution"
      }
    }
  }

  package let kind: Kind
  /// What stands above it: the kind's name unless the author gave it a title.
  package let title: [Inline]
  package let blocks: [Block]

  package init(kind: Kind, title: [Inline], blocks: [Block]) {
    self.kind = kind
    self.title = title
    self.blocks = blocks
  }
}
