import DocentModel

extension TreeReader {
  /// The text of a code block, with `\n` for each of Markdown's three line endings.
  ///
  /// Where a list takes a part of the tab before the opening fence, libcmark-gfm (seen with
  /// 0.29.0.gfm.6) leaves a blank of it before each line. There, the lines are taken from the file.
  func code(of node: Node) -> String {
    let text = lineFeedsOnly(literal(of: node))
    guard let opening = FenceOpening(of: node, source: source, lineOffset: lineOffset)?.range.start
    else { return text }
    let indentation = source.line(opening.line).prefix(opening.column - 1)
    guard indentation.contains(UInt8(ascii: "\t")), indentation.allSatisfy(\.isBlank) else {
      return text
    }
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return lines.enumerated().map { index, line in
      let number = opening.line + 1 + index
      let written = number > source.lineCount ? [] : source.line(number)
      guard written.starts(with: indentation),
        written.drop(while: \.isBlank).elementsEqual(line.drop(while: \.isBlank))
      else { return String(Substring(line)) }
      return String(decoding: written.dropFirst(indentation.count), as: UTF8.self)
    }.joined(separator: "\n")
  }
}

/// A text with `\n` for each of Markdown's three line endings.
private func lineFeedsOnly(_ text: String) -> String {
  guard text.utf8.contains(UInt8(ascii: "\r")) else { return text }
  return text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
}
