import CCMarkGFM
import DocentModel

extension TreeReader {
  /// Takes kramdown's attributes out of a paragraph: `{: .class }` on a line of its own, or behind
  /// a link, an image or other markup. Whether there were any.
  ///
  /// Pages of blogs are full of them. They say how things look there, and mean nothing here.
  mutating func leaveOutAttributes(of inlines: inout [Inline], in node: Node) -> Bool {
    guard options.extensions.contains(.attributeLists), inlines.contains(where: \.hasAttributes)
    else { return false }
    var kept: [Inline] = []
    var found: [AttributeList] = []
    for (index, inline) in inlines.enumerated() {
      guard case .text(let text) = inline, let list = AttributeList(startOf: text) else {
        kept.append(inline)
        continue
      }
      let startsLine = index == 0 || inlines[index - 1].isBreak
      let endsLine = index + 1 == inlines.count || inlines[index + 1].isBreak
      if startsLine, endsLine, list.rest.allSatisfy(\.isWhitespace) {
        if kept.last?.isBreak == true { kept.removeLast() }
      } else if !startsLine {
        kept.append(.text(list.rest))
      } else {
        kept.append(inline)
        continue
      }
      found.append(list)
    }
    guard !found.isEmpty else { return false }
    if kept.first?.isBreak == true { kept.removeFirst() }
    for list in found {
      if list.isPlaceOfContents { hasPlaceOfContents = true }
      report(list, in: range(of: node))
    }
    inlines = kept
    return true
  }

  private mutating func report(_ list: AttributeList, in lines: SourceRange) {
    let written = Array(list.text.utf8)
    for number in lines.start.line...max(lines.start.line, lines.end.line) {
      let line = source.line(number)
      guard let found = line.firstRange(of: written) else { continue }
      let range = SourceRange(
        line: number, column: found.lowerBound - line.startIndex + 1, length: found.count)
      diagnostics.append(
        Diagnostic(
          .note, id: "attribute-list", "attributes as in kramdown are left out", at: range,
          in: source,
          hint: list.isPlaceOfContents
            ? "every page has its contents beside it" : "a heading's id is written ‘{#id}’"))
      return
    }
  }
}

/// `{: … }` at the start of a text.
private struct AttributeList {
  let text: String
  let rest: String

  init?(startOf whole: String) {
    guard whole.hasPrefix("{:"), let end = whole.utf8.firstIndex(of: UInt8(ascii: "}")) else {
      return nil
    }
    text = String(whole[...end])
    rest = String(whole[end...].dropFirst())
  }

  var isPlaceOfContents: Bool {
    text.dropFirst(2).dropLast().split(separator: " ").contains("toc")
  }
}

extension Inline {
  fileprivate var hasAttributes: Bool {
    if case .text(let text) = self { text.hasPrefix("{:") } else { false }
  }
}
