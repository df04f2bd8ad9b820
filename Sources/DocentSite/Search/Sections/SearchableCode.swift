import DocentMarkdown

/// What of a code block can be found: the names in it, comments, and what the compiler is to say.
struct SearchableCode {
  private(set) var text: [UInt8] = []

  init(_ block: CodeBlock) {
    guard !block.isHidden, !block.isFenced(as: "output") else { return }
    guard let fence = block.fence else {
      append(block.code.utf8)
      return
    }
    for line in fence.shownLines { append(line.text.utf8) }
    guard fence.attributes.expectation == .compileFailure else { return }
    for line in fence.code.utf8.split(separator: UInt8(ascii: "\n")) {
      if let message = expectedMessage(in: line) { text += message + [UInt8(ascii: "\n")] }
    }
  }

  /// Adds a line without what stands in quotes: that is data, as outputs are.
  private mutating func append(_ line: some Sequence<UInt8>) {
    var isQuoted = false
    for byte in line {
      if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
        text.append(UInt8(ascii: " "))
      } else if byte == UInt8(ascii: "\n") {
        isQuoted = false
        text.append(byte)
      } else if !isQuoted {
        text.append(byte)
      }
    }
    text.append(UInt8(ascii: "\n"))
  }

  /// The text of `// expected-error {{text}}`.
  private func expectedMessage(in line: Substring.UTF8View) -> Substring.UTF8View? {
    guard let mark = line.firstRange(of: "// expected-".utf8),
      let start = line[mark.upperBound...].firstRange(of: "{{".utf8),
      let end = line[start.upperBound...].firstRange(of: "}}".utf8)
    else { return nil }
    return line[start.upperBound..<end.lowerBound]
  }
}
