import DocentModel

extension TreeReader {
  /// Code in another language than Swift, with what its info string says of its looks.
  ///
  /// What is wrong there is a warning: nothing goes untested for it.
  mutating func listing(_ block: CodeBlock, _ node: Node) -> CodeBlock {
    // An output's attribute is not about its looks, and was read with the example before it.
    guard !isInComment, !block.isFenced(as: "output"),
      let opening = FenceOpening(of: node, source: source, lineOffset: lineOffset)
    else { return block }
    let info = ListingInfo(opening.info, column: opening.infoColumn)
    if info.language.lowercased() == "swift" {
      report(.swiftInBraces, language: block.language, node)
    }
    let line = opening.range.start.line
    for problem in info.problems { warn("code-attribute", problem, line: line) }
    var name = info.name
    if let wanted = name, !fenceNames.insert(wanted).inserted {
      let columns = FenceInfo(opening.info, column: opening.infoColumn).columns(of: "id") ?? 1..<1
      warn("code-attribute", .takenName(wanted, columns: columns), line: line)
      name = nil
    }
    var listing = block.with(info, name: name, opening: opening.range)
    if isInCodeGroup, let label = CodeGroupLabel(endOf: opening.info) {
      listing = listing.with(tab: label.text)
    }
    checkLines(of: listing)
    return listing
  }

  /// Reports lines to highlight or to strike out that the code does not have.
  mutating func checkLines(of code: CodeBlock) {
    let presentation = code.presentation
    let asked = [
      ("highlight", "to highlight", presentation.highlightedLines),
      ("strikeout", "to strike out", presentation.struckLines),
    ]
    guard let opening = code.opening, asked.contains(where: { !$0.2.isEmpty }) else { return }
    let last = code.code.utf8.count { $0 == UInt8(ascii: "\n") }
    for (attribute, purpose, lines) in asked {
      guard let beyond = lines.map(\.upperBound).max(), beyond > last else { continue }
      diagnostics.append(
        Diagnostic(
          .warning, id: "line-range",
          "there is no line \(beyond) \(purpose)"
            + (last == 0 ? ": the fence is empty" : ": the last one is \(last)"),
          at: source.range(ofAttribute: attribute, inFenceAt: opening), in: source,
          hint: "lines are counted as they stand in the fence, hidden ones included"))
    }
  }

  /// Reports each tab that has no other beside it.
  mutating func checkTabs(in blocks: [Block]) {
    guard !isInComment else { return }
    for code in blocks.loneTabs {
      guard let opening = code.opening else { continue }
      diagnostics.append(
        Diagnostic(
          .warning, id: "lone-tab", "this tab stands alone",
          at: source.range(ofAttribute: "tab", inFenceAt: opening), in: source,
          hint: "put a fence with another `tab` right before or after it, or take `tab` out"))
    }
  }

  private mutating func warn(_ id: String, _ problem: FenceInfo.Problem, line: Int) {
    diagnostics.append(
      Diagnostic(
        .warning, id: id, problem.summary, at: problem.range(inLine: line), in: source,
        hint: problem.hint))
  }
}
