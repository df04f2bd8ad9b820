import DocentMarkdown
import DocentModel

extension Program {
  /// Judges a fence that must not compile: each error that the page names must come at its line,
  /// and no other may.
  func judgeRefusal(_ record: ProgramRecord, part: Int) -> Judgement {
    let example = parts[part].example
    let expected = example.expectedMessages
    guard expected.contains(where: { $0.severity == .error }) else {
      let real = record.messages.filter { $0.part == part && $0.message.severity == .error }
      return .failed(
        Diagnostic(
          .error, id: "example-expectation", "says compile-fail, but not which error",
          at: example.openingLocation,
          details: real.map { "the compiler says at line \(line($0)): \($0.message.text)" },
          hint: "write // expected-error {{part of the message}} at the line of each error"))
    }
    guard !record.isCompiled else {
      return .failed(
        Diagnostic(
          .error, id: "example-compiles", "compiles, and should not",
          at: example.location(of: expected[0].position),
          details: expected.map { "expected \($0.severity): \($0.text)" }))
    }
    var surplus = record.messages
    var missing: [ExpectedMessage] = []
    for expectation in expected {
      let found = surplus.firstIndex { $0.part == part && expectation.matches($0.message) }
      if let found { surplus.remove(at: found) } else { missing.append(expectation) }
    }
    let unexpected = surplus.filter { $0.message.severity == .error }
    let own = record.messages.filter { $0.part == part }.map(\.message)
    guard missing.isEmpty, unexpected.isEmpty, record.unplacedErrors.isEmpty else {
      return differing(record, missing: missing, unexpected: unexpected, part: part)
    }
    let shown = own.filter { message in
      message.severity == .error || expected.contains { $0.matches(message) }
    }
    return Judgement(status: .refused, messages: shown)
  }

  private func differing(
    _ record: ProgramRecord, missing: [ExpectedMessage], unexpected: [PlacedMessage], part: Int
  ) -> Judgement {
    let example = parts[part].example
    let position =
      missing.first?.position
      ?? unexpected.first { $0.part == part }?.message.position
    let details =
      missing.map { expected in
        let column = expected.column.map { ":\($0)" } ?? ""
        return "- \(pageLine(expected.line, of: part))\(column): \(expected.severity): "
          + expected.text
      }
      + unexpected.map { found in
        let namesColumns = missing.contains { $0.column != nil }
        let column = namesColumns ? ":\(found.message.position.column)" : ""
        return "+ \(line(found))\(column): \(found.message.severity): \(found.message.text)"
      }
      + record.unplacedErrors.map { "+ error: \($0)" }
    return .failed(
      Diagnostic(
        .error, id: "example-messages", "is refused for other reasons than the page says",
        at: position.map { example.location(of: $0) } ?? example.openingLocation,
        details: details,
        hint: "- is what the page says, + what the compiler says, each with its line"))
  }

  /// The line of the page at which a message stands.
  private func line(_ message: PlacedMessage) -> Int {
    pageLine(message.message.position.line, of: message.part)
  }

  private func pageLine(_ line: Int, of part: Int) -> Int {
    parts[part].example.fence.location(of: SourcePosition(line: line)).line
  }
}
