import DocentModel

/// What a compiler printed, read into messages.
struct CompilerOutput: Sendable {
  struct Message: Sendable, Equatable {
    /// The file as `#sourceLocation` names it; `nil` for a message about no place.
    let file: String?
    let position: SourcePosition
    let severity: Diagnostic.Severity
    /// The text after `error:`, without the `[#GroupName]` at its end.
    let text: String
  }

  let messages: [Message]
  let text: String

  init(_ text: String) {
    self.text = text
    messages = text.split(separator: "\n").compactMap(Self.message)
  }

  var errors: [Message] { messages.filter { $0.severity == .error } }

  /// Reads `file:line:column: severity: text`, or `error: text` alone.
  private static func message(_ line: Substring) -> Message? {
    var rest = line
    while let colon = rest.firstIndex(of: ":") {
      let fields = line[colon...].dropFirst().split(
        separator: ":", maxSplits: 3, omittingEmptySubsequences: false)
      if fields.count == 4, let number = Int(fields[0]), let column = Int(fields[1]),
        let severity = severity(fields[2])
      {
        return Message(
          file: String(line[..<colon]), position: SourcePosition(line: number, column: column),
          severity: severity, text: withoutGroup(fields[3].dropFirst()))
      }
      rest = rest[colon...].dropFirst()
    }
    let fields = line.split(separator: ":", maxSplits: 1)
    if fields.count == 2, let severity = severity(" " + fields[0]) {
      return Message(
        file: nil, position: SourcePosition(line: 0), severity: severity,
        text: withoutGroup(fields[1].dropFirst()))
    }
    return nil
  }

  private static func severity(_ word: some StringProtocol) -> Diagnostic.Severity? {
    switch word {
    case " error", " fatal error": .error
    case " warning": .warning
    case " note": .note
    default: nil
    }
  }

  private static func withoutGroup(_ text: Substring) -> String {
    guard text.hasSuffix("]"), let start = text.lastIndex(of: "["),
      text[start...].hasPrefix("[#")
    else { return String(text) }
    return String(text[..<start].trimmedBlanks)
  }
}
