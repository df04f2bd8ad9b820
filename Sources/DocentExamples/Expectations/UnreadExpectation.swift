package import DocentModel

/// A comment that looks like an expectation and is not read as one: `// prints "x"`,
/// `// Prints "x" twice`, `// expected-warnin {{x}}`.
package struct UnreadExpectation: Sendable, Equatable {
  /// What its author wants compared with it.
  package enum Kind: Sendable, Equatable { case output, message }

  package let kind: Kind
  /// Where the comment stands in the code.
  package let position: SourcePosition

  static func comments(in code: String) -> [UnreadExpectation] {
    outputs(in: code)
      + MessageComments(in: code).unread.map { UnreadExpectation(kind: .message, position: $0) }
  }

  private static func outputs(in code: String) -> [UnreadExpectation] {
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
      let before = line[..<comment.range.lowerBound]
      // A comment for documentation is prose.
      guard before.last != "/" else { return nil }
      return UnreadExpectation(
        kind: .output, position: SourcePosition(line: index + 1, column: before.utf8.count + 1))
    }
  }

  /// Whether the line has a slash, and a quotation mark of whatever kind.
  private static func mayHoldQuotedComment(_ line: Substring) -> Bool {
    line.utf8.contains(UInt8(ascii: "/"))
      && line.utf8.contains { $0 == UInt8(ascii: "\"") || $0 >= 0x80 }
  }
}
