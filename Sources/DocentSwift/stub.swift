/// What a stretch of Swift source is, for the reader's eye.
package enum TokenKind: String, Sendable, CaseIterable {
  case keyword, type, string, number, comment, attribute, directive
}

/// A stretch of source that is shown in a colour of its own.
package struct HighlightedSpan: Sendable, Equatable {
  package let kind: TokenKind
  /// UTF-8 offsets into the source.
  package let range: Range<Int>

  package init(kind: TokenKind, range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}

/// Colours Swift source with the compiler's own parser.
package struct SwiftHighlighter: Sendable {
  package init() {}

  /// The stretches to colour, in order, without overlap; what is between them is plain.
  package func spans(in source: String) -> [HighlightedSpan] { [] }
}
