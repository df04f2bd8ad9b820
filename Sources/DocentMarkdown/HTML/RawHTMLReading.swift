import CCMarkGFM
import DocentModel

extension TreeReader {
  /// A block of HTML; `nil` for one that the page does not show.
  mutating func htmlBlock(_ node: Node) -> Block.Content? {
    if readHiddenFences(in: node) { return nil }
    let source = literal(of: node)
    guard options.html == .allow else {
      return HTMLComment(source) == nil ? .paragraph(Self.lines(of: source)) : nil
    }
    let first = range(of: node).start.line
    let lines = source.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    // As in fences, what stands before a line's HTML is not in it.
    let origins = lines.enumerated().map { index, line in
      let length = line.last == UInt8(ascii: "\r") ? line.count - 1 : line.count
      return SourcePosition(
        line: first + index, column: max(1, self.source.line(first + index).count - length + 1))
    }
    return .html(rawHTML(source, origins: origins))
  }

  /// A piece of HTML in running text.
  mutating func inlineHTML(_ node: Node, locatedBy locator: inout LinkLocator) -> Inline {
    let source = literal(of: node)
    guard options.html == .allow else {
      return .text(HTMLComment(source) == nil ? source : "")
    }
    // Only what has attributes is of interest, and most of what looks like HTML is `<T>`.
    guard source.utf8.contains(UInt8(ascii: "=")) else { return .html(RawHTML(source: source)) }
    return .html(rawHTML(source, origins: locator.origins(ofHTML: source)))
  }

  private mutating func rawHTML(_ source: String, origins: [SourcePosition]) -> RawHTML {
    let html = RawHTML(source: source, origins: origins)
    for tag in html.tags {
      for attribute in tag.attributes where attribute.isAnchor(of: tag) {
        takeID(attribute.value, at: attribute.valueRange)
      }
    }
    return html
  }

  private static func lines(of text: String) -> [Inline] {
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"))
    return Array(
      lines.map { [Inline.text(String(decoding: $0, as: UTF8.self))] }.joined(separator: [
        .softBreak
      ])
    )
  }
}

extension HTMLAttribute {
  /// Whether links can lead to this: an `id`, or the `name` of an `<a>`.
  package func isAnchor(of tag: HTMLTag) -> Bool {
    guard !value.isEmpty else { return false }
    return name == "id" || name == "name" && tag.name == "a" && tag.value(of: "id") == nil
  }
}

extension RawHTML {
  /// - Parameter origins: Where each line of the HTML was written.
  fileprivate init(source: String, origins: [SourcePosition]) {
    let bytes = Array(source.utf8)
    var scanner = HTMLScanner(bytes)
    var places = Places(bytes: bytes, origins: origins)
    var tags: [HTMLTag] = []
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    while let tag = scanner.next() {
      let nameStart = places.position(of: tag.name.lowerBound - 1)
      let name = SourceRange(nameStart, to: places.position(of: tag.name.upperBound))
      let attributes = tag.attributes.map { found in
        let start = places.position(of: found.whole.lowerBound)
        let valueStart = places.position(of: found.value.lowerBound)
        let valueEnd = places.position(of: found.value.upperBound)
        let end = places.position(of: found.whole.upperBound)
        let blanks = bytes[..<found.whole.lowerBound].reversed().prefix(while: \.isHTMLSpace).count
        return HTMLAttribute(
          name: text(found.name).lowercased(),
          value: text(found.value).resolvingCharacterReferences,
          bytes: found.whole.lowerBound - blanks..<found.whole.upperBound, nameBytes: found.name,
          range: SourceRange(start, to: end), valueRange: SourceRange(valueStart, to: valueEnd))
      }
      tags.append(
        HTMLTag(
          name: text(tag.name).lowercased(), range: name, attributes: attributes,
          nameEnd: tag.name.upperBound))
    }
    self.init(source: source, tags: tags)
  }
}

/// Places in the page of offsets in HTML, asked for in order.
private struct Places {
  let bytes: [UInt8]
  /// Where each line of the HTML was written.
  let origins: [SourcePosition]
  private var offset = 0
  private var line = 0
  private var lineStart = 0

  init(bytes: [UInt8], origins: [SourcePosition]) {
    self.bytes = bytes
    self.origins = origins
  }

  mutating func position(of target: Int) -> SourcePosition {
    while offset < target {
      if bytes[offset] == UInt8(ascii: "\n") {
        line += 1
        lineStart = offset + 1
      }
      offset += 1
    }
    guard let origin = line < origins.count ? origins[line] : origins.last else {
      return SourcePosition(line: 1)
    }
    return SourcePosition(line: origin.line, column: origin.column + target - lineStart)
  }
}
