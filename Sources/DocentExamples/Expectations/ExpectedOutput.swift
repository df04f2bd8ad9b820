import DocentMarkdown
package import DocentModel

/// The lines that a page says an example prints.
package struct ExpectedOutput: Sendable, Equatable {
  package let lines: [String]
  /// Where the page says so.
  package let place: Place

  package enum Place: Sendable, Equatable {
    /// In an ` ```output ` fence after the example.
    case fence(SourceRange)
    /// In `// Prints "…"` comments: one a line, at these lines of the code.
    case comments([Int])
  }

  private init(lines: [String], at places: [Int]) {
    self.lines = lines
    place = .comments(places)
  }

  init(_ fence: OutputFence) {
    lines = OutputPattern.lines(of: fence.text)
    place = .fence(fence.opening)
  }

  /// Reads what stands in or after a fence; `nil` where nothing does.
  init?(of fence: Fence) {
    if let output = fence.expectedOutput {
      self.init(output)
      return
    }
    var lines: [String] = []
    var places: [Int] = []
    for (index, line) in fence.code.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      guard let text = Self.printed(line) else { continue }
      for part in text.split(separator: "\n", omittingEmptySubsequences: false) {
        lines.append(String(part))
        places.append(index + 1)
      }
    }
    guard !lines.isEmpty else { return nil }
    self.init(lines: OutputPattern.lines(of: lines.joined(separator: "\n")), at: places)
  }

  /// The text of a line's `// Prints "…"` comment, with its escapes resolved.
  private static func printed(_ line: Substring) -> String? {
    let trimmed = line.trimmedBlanks
    guard let comment = trimmed.lastRange(of: "// Prints \""), trimmed.hasSuffix("\""),
      comment.upperBound < trimmed.endIndex
    else { return nil }
    return trimmed[comment.upperBound...].dropLast().unescaped
  }
}

extension Substring {
  var trimmedBlanks: Substring {
    var result = self
    while let first = result.first, first == " " || first == "\t" { result.removeFirst() }
    while let last = result.last, last == " " || last == "\t" || last == "\r" {
      result.removeLast()
    }
    return result
  }

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
