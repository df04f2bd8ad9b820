/// A place in a text: a line and a column, both from 1.
///
/// Columns count UTF-8 bytes, as the Swift compiler's do.
package struct SourcePosition: Sendable, Hashable, Comparable, Codable {
  package var line: Int
  package var column: Int

  package init(line: Int, column: Int = 1) {
    self.line = line
    self.column = column
  }

  /// From the top of a page to its end.
  package static func < (left: Self, right: Self) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// A stretch of a text, from a first place up to, and without, a last one.
package struct SourceRange: Sendable, Hashable, Codable {
  package var start: SourcePosition
  package var end: SourcePosition

  package init(_ start: SourcePosition, to end: SourcePosition? = nil) {
    self.start = start
    self.end = max(start, end ?? start)
  }

  /// A stretch of one line, `length` bytes long.
  package init(line: Int, column: Int, length: Int = 0) {
    self.init(
      SourcePosition(line: line, column: column),
      to: SourcePosition(line: line, column: column + length))
  }
}
