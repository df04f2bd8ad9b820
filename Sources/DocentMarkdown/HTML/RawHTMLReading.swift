import CCMarkGFM
import DocentModel

extension TreeReader {
  /// A block of HTML; `nil` for one that the page does not show.
  mutating func htmlBlock(_ node: Node) -> Block.Content? {
    let source = literal(of: node)
    let first = range(of: node).start.line
    let lines = source.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    // As in fences, what stands before a line's HTML is not in it.
    let origins = lines.enumerated().map { index, line in
      let length = line.last == UInt8(ascii: "\r") ? line.count - 1 : line.count
      return SourcePosition(
        line: first + index, column: max(1, self.source.line(first + index).count - length + 1))
    }
    let hasHiddenFences = readHiddenFences(in: node)
    guard options.html == .allow, !hasHiddenFences else {
      let comment = HTMLComment(source)
      if comment?.isClosed == false { reportOpenComment(at: origins[0]) }
      return comment == nil ? .paragraph(Self.lines(of: source)) : nil
    }
    return .html(rawHTML(source, origins: origins))
  }

  /// A piece of HTML in running text.
  mutating func inlineHTML(_ node: Node, locatedBy locator: inout LinkLocator) -> Inline {
    let source = literal(of: node)
    guard options.html == .allow else {
      return .text(HTMLComment(source) == nil ? source : "")
    }
    return .html(rawHTML(source, origins: locator.origins(ofHTML: source)))
  }

  /// - Parameter origins: Where each line of the HTML was written.
  private mutating func rawHTML(_ source: String, origins: [SourcePosition]) -> RawHTML {
    let bytes = Array(source.utf8)
    var scanner = HTMLScanner(bytes)
    var places = Places(bytes: bytes, origins: origins)
    var tags: [HTMLTag] = []
    var repairs: [HTMLRepair] = []
    while let token = scanner.nextToken() {
      switch token {
      case .start(let found):
        let tag = HTMLTag(found, in: bytes, places: &places)
        for attribute in tag.attributes where attribute.isAnchor(of: tag) {
          takeID(attribute.value, at: attribute.valueRange)
        }
        tags.append(tag)
        repairs += repair(HTMLMark(found, in: bytes, isEnd: false, range: tag.range))
      case .end(let found):
        let start = places.position(of: found.whole.lowerBound)
        let range = SourceRange(start, to: places.position(of: found.whole.upperBound))
        repairs += repair(HTMLMark(found, in: bytes, isEnd: true, range: range))
      case .openTag(let range):
        repairs += repair(openTag: range, in: bytes, at: places.position(of: range.lowerBound))
      case .openComment(let range, let end):
        repairs += repair(
          openComment: range, in: bytes, end: end, at: places.position(of: range.lowerBound))
      }
    }
    return RawHTML(source: source, tags: tags, repairs: repairs)
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

extension HTMLTag {
  fileprivate init(_ found: HTMLScanner.Tag, in bytes: [UInt8], places: inout Places) {
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    let start = places.position(of: found.whole.lowerBound)
    let range = SourceRange(start, to: places.position(of: found.name.upperBound))
    let attributes = found.attributes.map { attribute in
      let start = places.position(of: attribute.whole.lowerBound)
      let valueStart = places.position(of: attribute.value.lowerBound)
      let valueEnd = places.position(of: attribute.value.upperBound)
      let end = places.position(of: attribute.whole.upperBound)
      let blanks =
        bytes[..<attribute.whole.lowerBound].reversed().prefix(while: \.isHTMLSpace).count
      return HTMLAttribute(
        name: text(attribute.name).lowercased(),
        value: text(attribute.value).resolvingCharacterReferences,
        bytes: attribute.whole.lowerBound - blanks..<attribute.whole.upperBound,
        nameBytes: attribute.name, range: SourceRange(start, to: end),
        valueRange: SourceRange(valueStart, to: valueEnd))
    }
    self.init(
      name: text(found.name).lowercased(), range: range, attributes: attributes,
      bytes: found.whole, nameEnd: found.name.upperBound)
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
