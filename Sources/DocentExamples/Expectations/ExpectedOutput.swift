import DocentMarkdown
package import DocentModel

/// The lines that a page says an example prints.
package struct ExpectedOutput: Sendable, Equatable {
  package let lines: [String]
  /// Where the page says so.
  package let place: Place

  package enum Place: Sendable, Equatable {
    /// In an ` ```output ` fence after the example.
    case fence(SourceRange)
    /// In `// Prints "…"` comments: one a line, at these lines of the code.
    case comments([Int])
  }

  /// Reads what stands in or after a fence; `nil` where nothing does.
  init?(of fence: Fence) {
    if let output = fence.expectedOutput {
      lines = OutputPattern.lines(of: output.text)
      place = .fence(output.opening)
      return
    }
    let comments = PrintsComment.comments(in: fence.code)
    guard !comments.isEmpty else { return nil }
    lines = OutputPattern.lines(of: comments.flatMap(\.printed).joined(separator: "\n"))
    place = .comments(comments.flatMap { comment in comment.printed.map { _ in comment.line } })
  }
}

extension Substring {
  var trimmedBlanks: Substring {
    var result = self
    while let first = result.first, first == " " || first == "\t" { result.removeFirst() }
    while let last = result.last, last == " " || last == "\t" || last == "\r" {
      result.removeLast()
    }
    return result
  }
}
