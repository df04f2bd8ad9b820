package import DocentModel

/// A comment that looks like `// Prints "…"` and is not read as one: `// prints "x"`,
/// `// Prints “x”`, `// Prints "x" twice`.
package struct UnreadExpectation: Sendable, Equatable {
  /// Where the comment stands in the code.
  package let position: SourcePosition

  static func comments(in code: String) -> [UnreadExpectation] {
    // Code that a string shows is not its own.
    guard !code.contains("\"\"\"") else { return [] }
    // To make it takes longer than to look for it.
    lazy var pattern = /\/\/\s*prints?:?\s*["“„«]/.ignoresCase()
    let read = Set(PrintsComment.comments(in: code).map(\.line))
    let lines = code.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().compactMap { index, line in
      guard !read.contains(index + 1), mayHoldQuotedComment(line),
        let comment = line.firstMatch(of: pattern)
      else { return nil }
      let column = line[..<comment.range.lowerBound].utf8.count + 1
      return UnreadExpectation(position: SourcePosition(line: index + 1, column: column))
    }
  }

  /// Whether the line has a slash, and a quotation mark of whatever kind.
  private static func mayHoldQuotedComment(_ line: Substring) -> Bool {
    line.utf8.contains(UInt8(ascii: "/"))
      && line.utf8.contains { $0 == UInt8(ascii: "\"") || $0 >= 0x80 }
  }
}
