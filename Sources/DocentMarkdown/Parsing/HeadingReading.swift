import CCMarkGFM
import DocentModel

extension TreeReader {
  mutating func heading(_ node: Node) -> Heading {
    reportEmptyHeading(node)
    nesting.enter(.line)
    var inlines = plainInlines(ofBlock: node)
    let written = takeID(endingHeading: &inlines, of: node)
    _ = leaveOutAttributes(of: &inlines, in: node)
    let id = written ?? ids.slug(for: inlines.plainText)
    inlines += leaveHTMLPlace().map { [.html($0)] } ?? []
    return Heading(
      level: Int(cmark_node_get_heading_level(node)), inlines: typeset(inlines), id: id)
  }

  /// Takes the `{#id}` off the end of a heading; `nil` when it has none.
  private mutating func takeID(endingHeading inlines: inout [Inline], of node: Node) -> String? {
    guard options.extensions.contains(.headingIDs), case .text(let text)? = inlines.last,
      let written = WrittenID(endOf: text)
    else { return nil }
    guard let place = written.place(in: source, lines: range(of: node)) else { return nil }
    inlines.removeLast()
    if !written.textBefore.isEmpty { inlines.append(.text(written.textBefore)) }
    guard let id = written.id else { return nil }
    return takeID(id, at: place) ? id : ids.numbered(id)
  }

  /// Takes an id that the author wrote; whether it was free. If it was not, that is reported.
  @discardableResult
  mutating func takeID(_ id: String, at range: SourceRange) -> Bool {
    guard let line = ids.take(id, line: range.start.line) else { return true }
    guard options.extensions.contains(.headingIDs) else { return false }
    diagnostics.append(
      Diagnostic(
        .warning, id: "duplicate-id",
        "the id ‘\(id)’ is already taken in line \(line)", at: range, in: source,
        hint: "links lead to the first; give each an id of its own"))
    return false
  }
}

/// An id at the end of a heading: `{#id}`, also with blanks in it, with kramdown's colon, or with
/// classes, which mean nothing here.
private struct WrittenID {
  /// `nil` when there are only classes.
  let id: String?
  let textBefore: String
  private let written: [UInt8]

  /// - Parameter text: The heading's last piece of text.
  init?(endOf text: String) {
    let bytes = Array(text.utf8)
    guard let end = bytes.lastIndex(where: { !$0.isBlank }), bytes[end] == UInt8(ascii: "}"),
      let start = bytes[..<end].lastIndex(of: UInt8(ascii: "{"))
    else { return nil }
    var inside = bytes[start + 1..<end]
    if inside.first == UInt8(ascii: ":") { inside = inside.dropFirst() }
    inside = inside.drop(while: \.isBlank)
    while inside.last?.isBlank == true { inside.removeLast() }
    let words = inside.split(whereSeparator: \.isBlank)
    let isID = { (word: ArraySlice<UInt8>) in
      word.count > 1 && word.first == UInt8(ascii: "#")
        && word.dropFirst().allSatisfy { $0 > 0x20 && !"\"'<>&#".utf8.contains($0) }
    }
    let isClass = { (word: ArraySlice<UInt8>) in
      word.count > 1 && word.first == UInt8(ascii: ".")
        && word.dropFirst().allSatisfy { $0.isASCIIAlphanumeric || "-_".utf8.contains($0) }
    }
    guard !words.isEmpty, words.allSatisfy({ isID($0) || isClass($0) }),
      words.count(where: isID) < 2
    else { return nil }
    var before = bytes[..<start]
    while before.last?.isBlank == true { before.removeLast() }
    id = words.first(where: isID).map { String(decoding: $0.dropFirst(), as: UTF8.self) }
    textBefore = String(decoding: before, as: UTF8.self)
    written = Array(bytes[start...end])
  }

  /// Where the id stands; `nil` where the author escaped its bracket.
  func place(in source: SourceFile, lines: SourceRange) -> SourceRange? {
    for number in lines.start.line...max(lines.start.line, lines.end.line) {
      let line = source.line(number)
      guard let found = line.ranges(of: written).last else { continue }
      guard line[..<found.lowerBound].last != UInt8(ascii: "\\") else { return nil }
      return SourceRange(
        line: number, column: found.lowerBound - line.startIndex + 1, length: found.count)
    }
    return SourceRange(lines.start)
  }
}
