import CCMarkGFM
import DocentModel

extension TreeReader {
  /// Takes attributes out of running text: kramdown's `{: .class }` on a line of its own, or behind
  /// a link, an image or other markup; and `{.class}` as others write it. Whether there were any.
  ///
  /// Pages of blogs are full of them. They say how things look there, and mean nothing here, but for
  /// the size of an image.
  mutating func leaveOutAttributes(of inlines: inout [Inline], in node: Node) -> Bool {
    guard options.extensions.contains(.attributeLists), inlines.contains(where: \.hasAttributes)
    else { return false }
    var kept: [Inline] = []
    var found: [AttributeList] = []
    var hasChanged = false
    for (index, inline) in inlines.enumerated() {
      guard case .text(let text) = inline, let list = AttributeList(startOf: text) else {
        kept.append(inline)
        continue
      }
      let startsLine = index == 0 || inlines[index - 1].isBreak
      let endsLine = index + 1 == inlines.count || inlines[index + 1].isBreak
      if startsLine, endsLine, list.canStandAlone, list.rest.allSatisfy(\.isWhitespace) {
        if kept.last?.isBreak == true { kept.removeLast() }
      } else if !startsLine {
        var isUsed = false
        if case .image(let image) = kept.last, let written = list.imageSize {
          kept[kept.count - 1] = .image(image.with(written.size))
          hasChanged = true
          isUsed = written.isAll
        }
        if !list.rest.isEmpty { kept.append(.text(list.rest)) }
        if isUsed { continue }
      } else {
        kept.append(inline)
        continue
      }
      found.append(list)
    }
    guard hasChanged || !found.isEmpty else { return false }
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
          .note, id: "attribute-list", "attributes in braces are left out", at: range,
          in: source,
          hint: list.isPlaceOfContents
            ? "every page has its contents beside it" : "a heading's id is written ‘{#id}’"))
      return
    }
  }
}

extension Inline {
  fileprivate var hasAttributes: Bool {
    if case .text(let text) = self { text.hasPrefix("{") } else { false }
  }
}
