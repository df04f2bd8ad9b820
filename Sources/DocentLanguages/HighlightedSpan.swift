/// What a stretch of source is, for the reader's eye.
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
