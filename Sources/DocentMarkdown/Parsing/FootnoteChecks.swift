import DocentModel

extension TreeReader {
  /// Reports each `[^label]` in a text: libcmark-gfm leaves those as text that no note belongs to.
  mutating func reportUndefinedFootnotes(
    in text: String, locatedBy locator: inout LinkLocator
  ) {
    // Every text of every page comes here; the search below takes far longer than this look.
    guard text.utf8.contains(UInt8(ascii: "^")) else { return }
    var rest = text.utf8[...]
    while let opening = rest.firstRange(of: "[^".utf8) {
      rest = rest[opening.upperBound...]
      let label = String(
        Substring(rest.prefix { $0 != UInt8(ascii: "]") && $0 != UInt8(ascii: "[") && $0 > 0x20 }))
      guard !label.isEmpty, rest.dropFirst(label.utf8.count).first == UInt8(ascii: "]"),
        let range = locator.range(ofReferenceTo: label)
      else { continue }
      diagnostics.append(
        Diagnostic(
          .warning, id: "undefined-footnote", "there is no footnote ‘[^\(label)]’", at: range,
          in: source, hint: "define it with a line ‘[^\(label)]: …’, or write ‘\\[^\(label)]’"))
    }
  }
}

/// Finds the footnotes of a page that no text refers to, and so nobody can read.
///
/// libcmark-gfm leaves them out of its tree. So they are lines that look like a note's first, and
/// belong to no block.
struct UnusedFootnotes {
  private let document: Document
  private let firstLine: Int

  /// - Parameter firstLine: Where the Markdown starts below the front matter.
  init(_ document: Document, fromLine firstLine: Int) {
    self.document = document
    self.firstLine = firstLine
  }

  var diagnostics: [Diagnostic] {
    let source = document.source
    guard firstLine <= source.lineCount else { return [] }
    let candidates = (firstLine...source.lineCount).compactMap { number in
      Definition(source.line(number), number: number)
    }
    guard !candidates.isEmpty else { return [] }
    let used = Set(document.footnotes.map { $0.label.lowercased() })
    var seen: [String: Int] = [:]
    var lines = LinesOfBlocks()
    lines.add(document.blocks)
    for footnote in document.footnotes { lines.add(footnote.blocks) }
    for fence in document.fences { lines.add(fence) }
    return candidates.compactMap { candidate in
      let label = candidate.label.lowercased()
      guard let first = seen[label] else {
        let isInBlock = lines.contains(candidate.number)
        if !isInBlock || used.contains(label) { seen[label] = candidate.number }
        return isInBlock || used.contains(label) ? nil : unused(candidate)
      }
      return lines.contains(candidate.number) ? nil : repeated(candidate, first: first)
    }
  }

  private func unused(_ definition: Definition) -> Diagnostic {
    Diagnostic(
      .warning, id: "unused-footnote", "no text refers to this footnote", at: definition.range,
      in: document.source, hint: "write ‘[^\(definition.label)]’ where it belongs, or take it out")
  }

  private func repeated(_ definition: Definition, first: Int) -> Diagnostic {
    Diagnostic(
      .warning, id: "unused-footnote",
      "the footnote ‘[^\(definition.label)]’ already stands in line \(first)",
      at: definition.range, in: document.source, hint: "give each footnote a label of its own")
  }
}

/// A line that may be the first of a footnote: `[^label]:`, also in quotes and lists.
private struct Definition {
  let label: String
  let number: Int
  let range: SourceRange

  init?(_ line: ArraySlice<UInt8>, number: Int) {
    let start = line.drop { $0.isBlank || $0 == UInt8(ascii: ">") }
    guard start.starts(with: Self.opening) else { return nil }
    let label = start.dropFirst(2).prefix { $0 != UInt8(ascii: "]") && $0 > 0x20 }
    guard !label.isEmpty, line[label.endIndex...].starts(with: Self.closing) else { return nil }
    self.label = String(decoding: label, as: UTF8.self)
    self.number = number
    range = SourceRange(
      line: number, column: start.startIndex - line.startIndex + 1, length: label.count + 3)
  }

  private static let opening = Array("[^".utf8)
  private static let closing = Array("]:".utf8)
}

/// The lines on which a page's text, code and HTML stand.
private struct LinesOfBlocks {
  private var ranges: [ClosedRange<Int>] = []

  mutating func add(_ blocks: [Block]) {
    for block in blocks {
      switch block.content {
      case .blockQuote(let blocks): add(blocks)
      case .alert(let alert): add(alert.blocks)
      case .details(let details): add(details.blocks)
      case .list(let list): for item in list.items { add(item.blocks) }
      case .paragraph, .heading, .code, .html, .table, .thematicBreak:
        ranges.append(block.range.start.line...block.range.end.line)
      }
    }
  }

  /// Adds an example with the output that it shows, which may be in no block.
  mutating func add(_ fence: Fence) {
    for output in [fence.expectedOutput, fence.expectedErrorOutput].compactMap({ $0 }) {
      let start = output.opening.start.line
      ranges.append(start...max(start, output.closingLine ?? start))
    }
    ranges.append(fence.opening.start.line...max(fence.opening.start.line, fence.closingLine ?? 0))
  }

  func contains(_ line: Int) -> Bool { ranges.contains { $0.contains(line) } }
}
