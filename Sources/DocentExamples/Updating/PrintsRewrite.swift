import DocentMarkdown
import DocentModel

/// The `// Prints "…"` comments of a fence, and how to bring them up to date.
struct PrintsRewrite {
  private let fence: FenceLines
  private let comments: [PrintsComment]

  init(_ fence: Fence, in source: SourceFile) {
    self.fence = FenceLines(fence, in: source)
    comments = PrintsComment.comments(in: fence.code)
  }

  /// Changes the comments where they stand when there are as many lines as before; else they all
  /// move to where the last one stands, a line each.
  func edits(printing real: [String], _ normalizations: [OutputNormalization]) -> [TextEdit] {
    let old = comments.flatMap(\.printed)
    let expected = OutputPattern.lines(of: old.joined(separator: "\n"))
    let revised = OutputRevision(of: normalizations.applied(to: expected), to: real).lines.map {
      line in
      switch line {
      case .kept(let index): expected[index]
      case .new(let text): text
      }
    }
    if revised.count == expected.count {
      return changing(to: revised + old[expected.count...])
    }
    return moving(to: revised)
  }

  /// Comments for an example that has none, below its last line.
  func adding(_ real: [String]) -> [TextEdit] {
    let line = fence.content.upperBound
    let comments = real.map { fence.line(Self.comment($0)) }
    return [
      fence.source.replacing(lines: line..<line, with: comments, endingIn: fence.lineEnd)
    ]
  }

  private func changing(to lines: [String]) -> [TextEdit] {
    var rest = lines[...]
    return comments.compactMap { comment in
      let own = Array(rest.prefix(comment.printed.count))
      rest = rest.dropFirst(comment.printed.count)
      guard own != comment.printed else { return nil }
      let end = fence.source.line(number(comment)).endIndex
      return TextEdit(
        range: end - comment.text.start..<end - comment.text.end,
        bytes: Array(PrintsComment.written(own).utf8))
    }
  }

  private func moving(to lines: [String]) -> [TextEdit] {
    var edits = comments.map(removal)
    guard let last = comments.last else { return edits }
    let prefix = Array(fence.source.line(number(last)).dropLast(last.unindentedLength))
    let below = number(last) + 1
    edits.append(
      fence.source.replacing(
        lines: below..<below, with: lines.map { prefix + Self.comment($0).utf8 },
        endingIn: fence.lineEnd))
    return edits
  }

  /// Takes a comment away: with its line when it is alone there, else with the blanks before it.
  private func removal(of comment: PrintsComment) -> TextEdit {
    let number = number(comment)
    if comment.isWholeLine {
      return fence.source.replacing(
        lines: number..<number + 1, with: [], endingIn: fence.lineEnd)
    }
    let line = fence.source.line(number)
    let blanks = line.dropLast(comment.start).reversed().prefix(while: \.isBlank).count
    return TextEdit(range: line.endIndex - comment.start - blanks..<line.endIndex, bytes: [])
  }

  /// The line of the file that a comment stands on.
  private func number(_ comment: PrintsComment) -> Int {
    fence.content.lowerBound + comment.line - 1
  }

  private static func comment(_ line: String) -> String {
    "// Prints \"\(PrintsComment.written([line]))\""
  }
}
