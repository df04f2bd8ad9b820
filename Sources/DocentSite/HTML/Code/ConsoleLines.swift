import DocentLanguages

extension CodeLines {
  /// A session at a terminal: what was typed after prompts, and what programs answered.
  ///
  /// A line is a command when `$`, `%` or `#` and a blank start it. `#` counts only in a session
  /// that starts with it: elsewhere it is part of what was printed, or a comment. A command that
  /// ends in a backslash goes on in the next line, with the prompt `>` or without one. Where no
  /// line has a prompt, nobody can tell one from the other, and nothing is marked.
  init(console code: String) {
    self.init()
    let lines = code.codeLines
    let marks = Self.promptMarks(in: lines)
    let shell = Language(named: "sh")
    var commandStart: Int?
    for (index, line) in lines.enumerated() {
      let goesOn = commandStart != nil
      let prompt = Self.prompt(of: line, marks: goesOn ? [UInt8(ascii: ">")] : marks)
      let isCommand = goesOn || !prompt.isEmpty
      let rest = line.dropFirst(prompt.utf8.count)
      let role: Role? = isCommand ? .command : marks.isEmpty ? nil : .result
      let start = commandStart ?? text.count
      append(rest, number: index + 1, role: role, prompt: prompt)
      commandStart = isCommand && rest.last == UInt8(ascii: "\\") ? start : nil
      if isCommand, commandStart == nil || index == lines.count - 1 {
        color(from: start, as: shell)
      }
    }
  }

  private static func promptMarks(in lines: [Substring.UTF8View]) -> [UInt8] {
    let all = [UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "#")]
    guard let first = lines.first(where: { !prompt(of: $0, marks: all).isEmpty })?.first else {
      return []
    }
    return first == UInt8(ascii: "#") ? all : Array(all.dropLast())
  }

  /// The mark and the blank at the start of a line; empty without a mark.
  private static func prompt(of line: Substring.UTF8View, marks: [UInt8]) -> String {
    guard let mark = line.first, marks.contains(mark) else { return "" }
    let rest = line.dropFirst()
    if rest.isEmpty { return String(decoding: [mark], as: UTF8.self) }
    return rest.first == UInt8(ascii: " ") ? String(decoding: [mark, 0x20], as: UTF8.self) : ""
  }

  /// Colours what has been appended since an offset.
  private mutating func color(from start: Int, as language: Language?) {
    let command = String(decoding: text[start...], as: UTF8.self)
    spans += (language?.spans(in: command) ?? []).map { span in
      HighlightedSpan(
        kind: span.kind,
        range: span.range.lowerBound + start..<span.range.upperBound + start)
    }
  }
}
