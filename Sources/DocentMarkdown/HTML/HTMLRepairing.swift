import DocentModel

extension TreeReader {
  /// More of them on a page have one cause, and help nobody.
  private static let reportLimit = 100

  private var repairsHTML: Bool {
    options.extensions.contains(.wholeHTML) && !isInComment && !isInImage
  }

  /// What a tag needs so that it does not harm the page around it.
  mutating func repair(_ tag: HTMLMark) -> [HTMLRepair] {
    guard repairsHTML else { return [] }
    let repair = tag.isEnd ? nesting.close(tag) : nesting.open(tag)
    reportNesting()
    return [repair].compactMap { $0 }
  }

  /// Shows a tag without an end as text: it would take in what follows up to some `>`.
  mutating func repair(
    openTag range: Range<Int>, in bytes: [UInt8], at start: SourcePosition
  ) -> [HTMLRepair] {
    guard repairsHTML else { return [] }
    let name = bytes[range].prefix { !$0.isHTMLSpace }
    reportUnbalanced(
      "the tag ‘\(String(decoding: name, as: UTF8.self))’ has no end",
      at: SourceRange(line: start.line, column: start.column, length: name.count),
      hint: "write ‘>’ behind it, before the next blank line, and look for a quote that is missing")
    let text = String(decoding: bytes[range], as: UTF8.self)
    return [HTMLRepair(bytes: range, replacement: text.replacing("<", with: "&lt;"))]
  }

  mutating func repair(
    openComment range: Range<Int>, in bytes: [UInt8], end: String, at place: SourcePosition
  ) -> [HTMLRepair] {
    guard repairsHTML else { return [] }
    if end == "-->" {
      reportOpenComment(at: place)
    } else {
      let start = String(decoding: bytes[range].prefix(2), as: UTF8.self)
      reportUnbalanced(
        "‘\(start)’ is not closed",
        at: SourceRange(line: place.line, column: place.column, length: 2),
        hint: "write ‘\(end)’ where it ends, or ‘&lt;’ for the sign")
    }
    let lineEnds = bytes[range].reversed().prefix(while: \.isHTMLSpace).count
    return [HTMLRepair(at: range.upperBound - lineEnds, adding: end)]
  }

  mutating func reportOpenComment(at place: SourcePosition) {
    guard repairsHTML else { return }
    reportUnbalanced(
      "this comment is not closed",
      at: SourceRange(line: place.line, column: place.column, length: 4),
      hint: "write ‘-->’ where it ends: readers do not see what follows")
  }

  /// Ends a place of the page: the end tags that its HTML lacks.
  mutating func leaveHTMLPlace() -> RawHTML? {
    let ends = nesting.leave()
    reportNesting()
    return ends.isEmpty ? nil : RawHTML(source: ends)
  }

  private mutating func reportNesting() {
    for problem in nesting.takeProblems() {
      reportUnbalanced(problem.summary, at: problem.range, hint: problem.hint)
    }
  }

  private mutating func reportUnbalanced(_ summary: String, at range: SourceRange, hint: String) {
    guard unbalancedHTMLCount < Self.reportLimit else { return }
    unbalancedHTMLCount += 1
    diagnostics.append(
      Diagnostic(.warning, id: "unbalanced-html", summary, at: range, in: source, hint: hint))
  }
}
