import DocentMarkdown
import DocentModel

extension Program {
  /// The fence that a message of the compiler is about, and the place in its code; `nil` for a
  /// message about none.
  func place(_ message: CompilerOutput.Message) -> PlacedMessage? {
    guard let found = part(at: message) else { return nil }
    return PlacedMessage(
      part: found.part,
      message: CompilerMessage(
        severity: message.severity,
        position: SourcePosition(line: found.line, column: message.position.column),
        text: message.text))
  }

  func contains(_ message: CompilerOutput.Message) -> Bool { part(at: message) != nil }

  private func part(at message: CompilerOutput.Message) -> (part: Int, line: Int)? {
    for (index, part) in parts.enumerated() where part.example.source.path == message.file {
      guard let first = part.example.fence.origins.first?.line else { continue }
      let line = message.position.line - first + 1
      if line >= 1, line <= part.example.fence.origins.count { return (index, line) }
    }
    return nil
  }
}
