import DocentMarkdown
import DocentModel

/// An example as Markdown: the code that readers see, what came of it, and how that was verified.
struct PlainExample {
  let fence: Fence
  /// `nil` when examples were not run.
  let outcome: ExampleOutcome?

  /// The lines in place of the fence.
  ///
  /// - Parameters:
  ///   - opening: What stands before the fence on its line: the marks of quotes and lists.
  ///   - isFollowed: Whether there is text right below the fence.
  func markdown(after opening: [UInt8], isFollowed: Bool) -> [UInt8] {
    var lines: [String] = []
    if let caption { lines += ["*\(caption)*", ""] }
    lines += block(fence.shownLines.map(\.text), info: "swift")
    if let output = ShownOutput(fence: fence, outcome: outcome).text, !output.isEmpty {
      lines += [""] + block(output.shownLines, info: "output")
    }
    if let errors = fence.expectedErrorOutput?.text, !errors.isEmpty {
      lines += [""] + block(errors.shownLines, info: "output, stderr")
    }
    if let timeline = outcome?.timeline { lines += [""] + table(of: timeline) }
    if !messages.isEmpty { lines += [""] + block(messages, info: "text") }
    if let outcome {
      lines += ["", "*\(Receipt.text(of: outcome))*"] + (isFollowed ? [""] : [])
    }
    return text(of: lines, after: opening)
  }

  private func text(of lines: [String], after opening: [UInt8]) -> [UInt8] {
    // A list's mark stands before its first line only, a quote's before each.
    let indentation = opening.map { byte in
      byte == UInt8(ascii: ">") || byte == UInt8(ascii: "\t") ? byte : UInt8(ascii: " ")
    }
    let bare = Array(indentation.reversed().drop { $0 != UInt8(ascii: ">") }.reversed())
    var text = opening
    for (number, line) in lines.enumerated() {
      if number > 0 { text += line.isEmpty ? bare : indentation }
      text += line.utf8
      text.append(UInt8(ascii: "\n"))
    }
    return text
  }

  /// A code block, with a fence longer than any in it.
  private func block(_ lines: [String], info: String) -> [String] {
    var length = 3
    for line in lines {
      let start = line.utf8.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ">") }
      length = max(length, start.prefix { $0 == UInt8(ascii: "`") }.count + 1)
    }
    let fence = String(repeating: "`", count: length)
    return [fence + info] + lines + [fence]
  }

  private func table(of timeline: Timeline) -> [String] {
    let rows = timeline.lanes.flatMap { lane in
      lane.entries.map { [lane.name, $0.name, $0.times] }
    }
    return ["| Lane | What | When |", "|---|---|---|"]
      + rows.map { "| " + $0.map(\.asTableCell).joined(separator: " | ") + " |" }
  }

  private var caption: String? {
    let presentation = fence.attributes.presentation
    let words = [presentation.verdict?.word, presentation.title].compactMap { $0 }
    return words.isEmpty ? nil : words.joined(separator: ": ")
  }

  /// What the compiler said, at the lines of the code as it is shown.
  private var messages: [String] {
    let lines = fence.shownLines
    return (outcome?.messages ?? []).map { message in
      let line = lines.lastIndex { $0.number <= message.position.line } ?? 0
      return "\(line + 1):\(message.position.column): \(message.severity.rawValue): \(message.text)"
    }
  }
}

extension String {
  /// The text in a table's cell, where a bar would end it.
  fileprivate var asTableCell: String { asLinkText.replacing("|", with: "\\|") }

  /// The lines of a text that ends in a line feed, or nearly.
  fileprivate var shownLines: [String] {
    var lines = split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}
