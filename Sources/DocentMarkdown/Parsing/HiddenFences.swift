import CCMarkGFM
import DocentModel

extension TreeReader {
  /// Reads the fences in a block of HTML that is a comment; whether there were any.
  ///
  /// They are run and not shown, here and on GitHub.
  mutating func readHiddenFences(in node: Node) -> Bool {
    guard let comment = HTMLComment(literal(of: node)), comment.mayHoldFences else { return false }
    let outside = self
    lineOffset += Int(cmark_node_get_start_line(node)) - 1
    isInComment = true
    SyntaxTree.read(comment.content[...], extensions: []) { root in _ = blocks(below: root) }
    lineOffset = outside.lineOffset
    isInComment = outside.isInComment
    ids = outside.ids
    return fenceCount > outside.fenceCount
  }
}

/// What stands between `<!--` and `-->` in a block of HTML that starts with a comment.
struct HTMLComment {
  /// Its first line is the block's first line.
  let content: [UInt8]
  /// Whether it ends before the block does.
  let isClosed: Bool

  init?(_ html: String) {
    let text = html.utf8.drop(while: \.isBlank)
    guard text.starts(with: "<!--".utf8) else { return nil }
    let inside = text.dropFirst(4)
    let end = inside.firstRange(of: "-->".utf8)?.lowerBound
    content = Array(inside[..<(end ?? inside.endIndex)])
    isClosed = end != nil
  }

  /// A quick look that spares most comments a parse.
  var mayHoldFences: Bool {
    content.firstRange(of: "```".utf8) != nil || content.firstRange(of: "~~~".utf8) != nil
  }
}
