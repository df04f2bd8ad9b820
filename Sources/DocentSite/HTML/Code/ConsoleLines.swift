import DocentLanguages

extension CodeLines {
  /// A session at a terminal: what was typed after prompts, and what programs answered.
  ///
  /// `#` and a blank are a prompt only in a session that starts with it: elsewhere it is part of
  /// what was printed, or a comment. A command goes on after a backslash, with the prompt `>` or
  /// without one; elsewhere a line with `>` is more of it only if a shell would ask for more, and
  /// one with `...` if Python would. Where no line has a prompt, nobody can tell one from the
  /// other, and nothing is marked.
  init(console code: String) {
    self.init()
    let lines = code.codeLines
    let first = lines.lazy.compactMap { ConsolePrompt(of: $0, hashes: true) }.first
    var command: (start: Int, reader: ConsolePrompt.Reader)?
    for (index, line) in lines.enumerated() {
      if let started = command {
        if let prompt = continuation(in: line, from: started.start, reader: started.reader) {
          append(
            line.dropFirst(prompt.utf8.count), number: index + 1, role: .command, prompt: prompt)
          continue
        }
        color(from: started.start, as: started.reader)
        command = nil
      }
      if let prompt = ConsolePrompt(of: line, hashes: first?.text.first == "#") {
        command = (text.count, prompt.reader)
        append(
          line.dropFirst(prompt.text.utf8.count), number: index + 1, role: .command,
          prompt: prompt.text)
      } else {
        append(line, number: index + 1, role: first == nil ? nil : .result)
      }
    }
    if let command { color(from: command.start, as: command.reader) }
  }

  /// What stands before more of a command that starts at an offset; `nil` for another line.
  private func continuation(
    in line: Substring.UTF8View, from start: Int, reader: ConsolePrompt.Reader
  ) -> String? {
    let mark = reader == .python ? "..." : ">"
    let isMarked =
      line.elementsEqual(mark.utf8) || line.starts(with: "\(mark) ".utf8)
    let prompt = isMarked ? String(Substring(line.prefix(mark.utf8.count + 1))) : ""
    // The last byte is the end of the line.
    let command = text[start...].dropLast()
    if command.last == UInt8(ascii: "\\") { return prompt }
    guard isMarked else { return nil }
    return switch reader {
    case .shell:
      UnfinishedCommand(String(decoding: command, as: UTF8.self)) == nil ? nil : prompt
    case .python: prompt
    case .windows: nil
    }
  }

  /// Colours what has been appended since an offset.
  private mutating func color(from start: Int, as reader: ConsolePrompt.Reader) {
    let language: Language? =
      switch reader {
      case .shell: Language(named: "sh")
      case .python: Language(named: "python")
      case .windows: nil
      }
    let command = String(decoding: text[start...], as: UTF8.self)
    spans += (language?.spans(in: command) ?? []).map { span in
      HighlightedSpan(
        kind: span.kind,
        range: span.range.lowerBound + start..<span.range.upperBound + start)
    }
  }
}
