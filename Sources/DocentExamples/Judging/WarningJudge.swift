import DocentMarkdown
import DocentModel

extension Program {
  /// The compiler's warnings and notes on a fence that the page announces.
  func expectedWarnings(_ record: ProgramRecord, part: Int) -> [CompilerMessage] {
    let expected = parts[part].example.expectedMessages
    return record.messages(of: part).filter { message in
      expected.contains { $0.matches(message) }
    }
  }

  /// Warnings that the page does not announce, and announced ones that did not come.
  func warningProblems(_ record: ProgramRecord, part: Int) -> [Diagnostic] {
    let example = parts[part].example
    var surplus = record.messages(of: part)
    var missing: [ExpectedMessage] = []
    for expectation in example.expectedMessages {
      let found = surplus.firstIndex { expectation.matches($0) }
      if let found { surplus.remove(at: found) } else { missing.append(expectation) }
    }
    let unannounced = surplus.filter { $0.severity == .warning }
    return unannounced.map { warning in
      Diagnostic(
        .warning, id: "example-warning", warning.text, at: example.location(of: warning.position))
    }
      + missing.map { expectation in
        Diagnostic(
          .error, id: "example-messages",
          "the compiler does not say this \(expectation.severity): \(expectation.text)",
          at: example.location(of: expectation.position))
      }
  }
}

extension ProgramRecord {
  func messages(of part: Int) -> [CompilerMessage] {
    messages.filter { $0.part == part }.map(\.message)
  }
}
