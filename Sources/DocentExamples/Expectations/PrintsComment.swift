/// A `// Prints "…"` comment at the end of a line of code.
struct PrintsComment {
  /// The line of the code, from 1.
  let line: Int
  /// The lines that it says are printed, escapes resolved.
  let printed: [String]
  /// How many bytes before the end of the line the comment starts.
  let start: Int
  /// How many bytes the line has without its indentation.
  let unindentedLength: Int
  /// Its text between the quotes, in bytes before the end of the line.
  let text: (start: Int, end: Int)

  /// Whether it stands alone on its line.
  var isWholeLine: Bool { start == unindentedLength }

  static func comments(in code: String) -> [PrintsComment] {
    var comments: [PrintsComment] = []
    var isInString = false
    for (index, line) in code.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where line.utf8.contains(UInt8(ascii: "\"")) {
      let comment = PrintsComment(in: line, number: index + 1)
      let end = comment.map { line.utf8.index(line.endIndex, offsetBy: -$0.start) }
      // A string of several lines may show code.
      let marks = line[..<(end ?? line.endIndex)].ranges(of: "\"\"\"").count
      if !marks.isMultiple(of: 2) { isInString.toggle() }
      if let comment, !isInString { comments.append(comment) }
    }
    return comments
  }

  private init?(in line: Substring, number: Int) {
    let trimmed = line.trimmedBlanks
    guard let comment = trimmed.lastRange(of: "// Prints \""), trimmed.hasSuffix("\""),
      comment.upperBound < trimmed.endIndex,
      // A comment for documentation is prose.
      trimmed[..<comment.lowerBound].last != "/"
    else { return nil }
    let text = trimmed[comment.upperBound...].dropLast()
    self.line = number
    printed = text.unescaped.split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
    unindentedLength = line[trimmed.startIndex...].utf8.count
    start = line[comment.lowerBound...].utf8.count
    self.text = (line[text.startIndex...].utf8.count, line[text.endIndex...].utf8.count)
  }

  /// Printed lines as they are written between the quotes.
  static func written(_ lines: [String]) -> String {
    lines.joined(separator: "\n").unicodeScalars.map { scalar in
      switch scalar {
      case "\\": "\\\\"
      case "\"": "\\\""
      case "\n": "\\n"
      case "\r": "\\r"
      case "\t": "\\t"
      case "\0": "\\0"
      case _ where scalar.value < 0x20: "\\u{\(String(scalar.value, radix: 16))}"
      default: String(scalar)
      }
    }.joined()
  }
}

extension Substring {
  fileprivate func lastRange(of text: String) -> Range<Index>? {
    var found: Range<Index>?
    var rest = self
    while let range = rest.firstRange(of: text) {
      found = range
      rest = rest[range.upperBound...]
    }
    return found
  }

  /// The text with `\n`, `\t`, `\"`, `\\` and `\u{…}` resolved as in a string literal.
  fileprivate var unescaped: String {
    var result = ""
    var rest = self
    while let character = rest.popFirst() {
      guard character == "\\", let escape = rest.popFirst() else {
        result.append(character)
        continue
      }
      switch escape {
      case "n": result.append("\n")
      case "t": result.append("\t")
      case "r": result.append("\r")
      case "0": result.append("\0")
      case "u" where rest.first == "{":
        let digits = rest.dropFirst().prefix { $0 != "}" }
        rest = rest[digits.endIndex...].dropFirst()
        if let value = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(value) {
          result.unicodeScalars.append(scalar)
        }
      default: result.append(escape)
      }
    }
    return result
  }
}
