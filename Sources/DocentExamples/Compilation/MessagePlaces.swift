import DocentMarkdown
import DocentModel

extension Program {
  /// For each message, the fence that it is about and the place in its code; `nil` for a message
  /// about none.
  ///
  /// Where something is opened and never closed, the compiler finds the error past the code, in
  /// what Docent writes after it. Such an error stands at the end of the fence in which, as the
  /// compiler notes next, it was opened.
  func places(of messages: [CompilerOutput.Message]) -> [PlacedMessage?] {
    messages.indices.map { index in
      let message = messages[index]
      if let place = place(message) { return place }
      guard message.severity == .error, isPastCode(message) else { return nil }
      let next = messages.dropFirst(index + 1).first
      let opener = next.flatMap { $0.severity == .note ? part(at: $0)?.part : nil }
      return endPlace(of: message, part: opener ?? lastPart(before: message))
    }
  }

  func contains(_ message: CompilerOutput.Message) -> Bool { part(at: message) != nil }

  private func place(_ message: CompilerOutput.Message) -> PlacedMessage? {
    guard let found = part(at: message) else { return nil }
    return PlacedMessage(
      part: found.part,
      message: CompilerMessage(
        severity: message.severity,
        position: SourcePosition(line: found.line, column: message.position.column),
        text: message.text))
  }

  private func part(at message: CompilerOutput.Message) -> (part: Int, line: Int)? {
    for (index, part) in parts.enumerated() where part.example.source.path == message.file {
      guard let first = part.example.fence.origins.first?.line else { continue }
      let line = message.position.line - first + 1
      if line >= 1, line <= part.example.fence.origins.count { return (index, line) }
    }
    return nil
  }

  private func isPastCode(_ message: CompilerOutput.Message) -> Bool {
    guard let file = message.file else { return false }
    return file.hasSuffix("/\(fileName)") || parts.contains { $0.example.source.path == file }
  }

  private func lastPart(before message: CompilerOutput.Message) -> Int {
    parts.lastIndex {
      $0.example.source.path == message.file
        && $0.example.fence.opening.start.line < message.position.line
    } ?? parts.count - 1
  }

  private func endPlace(of message: CompilerOutput.Message, part: Int) -> PlacedMessage? {
    let fence = parts[part].example.fence
    let lines = fence.code.split(separator: "\n", omittingEmptySubsequences: false)
    let count = fence.origins.count
    guard count >= 1, lines.count >= count else { return nil }
    return PlacedMessage(
      part: part,
      message: CompilerMessage(
        severity: message.severity,
        position: SourcePosition(line: count, column: lines[count - 1].utf8.count + 1),
        text: message.text))
  }
}
