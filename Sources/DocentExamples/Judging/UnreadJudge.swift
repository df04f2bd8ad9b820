import DocentMarkdown
import DocentModel

extension Program {
  /// What a page says of a fence, and nothing is compared with.
  func unreadProblems(part: Int) -> [Diagnostic] {
    let example = parts[part].example
    return example.unreadExpectations.map { comment in
      let place = example.location(of: comment.position)
      return switch comment.kind {
      case .output:
        Self.unread(
          "this comment is not compared with the output", at: place,
          hint: "write // Prints \"…\", with nothing after it")
      case .message:
        Self.unread(
          "this comment is not compared with what the compiler says", at: place,
          hint: "write // expected-error {{part of the message}}; or -warning, or -note")
      }
    } + (task.isRun ? [] : outputsOfNoRun(example))
  }

  private func outputsOfNoRun(_ example: Example) -> [Diagnostic] {
    let outputs = [example.expectedOutput, example.expectedErrorOutput].compactMap(\.self)
    return outputs.map { output in
      Self.unread(
        "this is compared with nothing: the example is not run",
        at: example.location(of: output, line: 0),
        hint: "take it away, or let the example run")
    }
  }

  private static func unread(
    _ summary: String, at place: Diagnostic.Location, hint: String
  ) -> Diagnostic {
    Diagnostic(.warning, id: "unread-expectation", summary, at: place, hint: hint)
  }
}

extension Example {
  /// Where the page says what is printed.
  ///
  /// - Parameter line: The index of the expected line that is meant.
  func location(of output: ExpectedOutput, line: Int) -> Diagnostic.Location {
    switch output.place {
    case .fence(let opening):
      .init(
        path: source.path, range: opening, excerpt: source.lineText(opening.start.line))
    case .comments(let lines):
      location(of: SourcePosition(line: lines.isEmpty ? 1 : lines[min(line, lines.count - 1)]))
    }
  }
}
