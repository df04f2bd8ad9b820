import DocentMarkdown
package import DocentModel

/// The lines that a page says an example prints.
package struct ExpectedOutput: Sendable, Equatable {
  /// Each may hold `[..]`, or be `...`, which stands for any lines.
  package let lines: [String]
  /// Where the page says so.
  package let place: Place

  /// Where an author can say what is printed.
  package enum Place: Sendable, Equatable {
    /// In an ` ```output ` fence after the example.
    case fence(SourceRange)
    /// In `// Prints "…"` comments: one a line, at these lines of the code.
    case comments([Int])
  }

  private init(lines: [String], at places: [Int]) {
    self.lines = lines
    place = .comments(places)
  }

  init(_ fence: OutputFence) {
    lines = OutputPattern.lines(of: fence.text)
    place = .fence(fence.opening)
  }

  /// Reads what stands in or after a fence; `nil` where nothing does.
  init?(of fence: Fence) {
    if let output = fence.expectedOutput {
      self.init(output)
      return
    }
    self.init(comments: PrintsComment.comments(in: fence.code))
  }

  /// What the comments of a fence say that also has a fence of output: these lines, and others
  /// between them.
  static func beside(_ output: OutputFence?, in fence: Fence) -> ExpectedOutput? {
    guard output != nil,
      let said = ExpectedOutput(comments: PrintsComment.comments(in: fence.code)),
      case .comments(let places) = said.place
    else { return nil }
    return ExpectedOutput(
      lines: said.lines.flatMap { ["...", $0] } + ["..."],
      at: places.flatMap { [$0, $0] } + places.suffix(1))
  }

  private init?(comments: [PrintsComment]) {
    guard !comments.isEmpty else { return nil }
    self.init(
      lines: OutputPattern.lines(of: comments.flatMap(\.printed).joined(separator: "\n")),
      at: comments.flatMap { comment in comment.printed.map { _ in comment.line } })
  }
}

extension Substring {
  /// Without blanks, tabs and returns at both ends.
  var trimmedBlanks: Substring {
    var result = self
    while let first = result.first, first == " " || first == "\t" { result.removeFirst() }
    while let last = result.last, last == " " || last == "\t" || last == "\r" {
      result.removeLast()
    }
    return result
  }
}
