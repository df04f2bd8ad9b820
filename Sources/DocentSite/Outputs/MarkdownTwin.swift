import DocentMarkdown
import DocentModel

/// A page as Markdown again: without its front matter and what readers do not see, and with what
/// its examples printed.
struct MarkdownTwin {
  let page: Page
  let outcomes: [ExampleID: ExampleOutcome]

  private var source: SourceFile { page.document.source }

  var text: [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(source.bytes.count + 1024)
    if page.document.firstTitle == nil { text += "# \(page.title)\n\n".utf8 }
    var line = firstLine
    for edit in edits where edit.lines.lowerBound >= line {
      text += lines(line..<edit.lines.lowerBound)
      text += edit.text
      line = edit.lines.upperBound
    }
    text += lines(line..<source.lineCount + 1)
    if text.last != UInt8(ascii: "\n") { text.append(UInt8(ascii: "\n")) }
    return text
  }

  /// A page that Docent made up, which has no Markdown: a list of what is in its section.
  static func list(of page: Page, in map: SiteMap) -> [UInt8] {
    let entries = map.branch(of: page.folder).last?.entries ?? []
    let listed = entries.map { entry in
      switch entry {
      case .page(let page): page
      case .section(let section): section.index
      }
    }
    let items = listed.inListOrder.map { listed in
      let href = listed.path.relative(to: page.folder).percentEncoded
      let description = listed.frontMatter.description.map { ": \($0.inOneLine)" } ?? ""
      let day = listed.frontMatter.date.map { " (\($0.day))" } ?? ""
      return "- [\(listed.title.asLinkText)](\(href))\(day)\(description)\n"
    }
    return Array("# \(page.title)\n\n\(items.joined())".utf8)
  }

  // MARK: Lines

  /// The first line of Markdown that is not blank.
  private var firstLine: Int {
    var line = 1
    if let frontMatter = page.document.frontMatter {
      let count = frontMatter.yaml.utf8.count { $0 == UInt8(ascii: "\n") }
      line = frontMatter.firstLine + count + 1
    }
    while line <= source.lineCount, isBlank(line) { line += 1 }
    return line
  }

  private func isBlank(_ line: Int) -> Bool {
    source.line(line).allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
  }

  /// The bytes of some lines with their ends.
  private func lines(_ range: Range<Int>) -> ArraySlice<UInt8> {
    guard !range.isEmpty else { return [] }
    let isLast = range.upperBound > source.lineCount
    let end = isLast ? source.bytes.count : source.line(range.upperBound).startIndex
    return source.bytes[source.line(range.lowerBound).startIndex..<end]
  }

  // MARK: Edits

  /// Lines of the page, and what takes their place.
  private struct Edit {
    let lines: Range<Int>
    var text: [UInt8] = []
  }

  private var edits: [Edit] {
    let contents = page.document.contentsMarks.map { mark in
      // A list's range has the blank lines below it.
      let last = (mark.start.line...max(mark.start.line, mark.end.line)).last { !isBlank($0) }
      return Edit(lines: withBlankLine(mark.start.line..<(last ?? mark.start.line) + 1))
    }
    return (page.document.fences.flatMap(edits(of:)) + contents)
      .sorted { $0.lines.lowerBound < $1.lines.lowerBound }
  }

  private func edits(of fence: Fence) -> [Edit] {
    let lines = self.lines(of: fence)
    guard !fence.attributes.isHidden else { return [Edit(lines: enclosingComment(of: lines))] }
    let outputs = [fence.expectedOutput, fence.expectedErrorOutput].compactMap { $0 }.map {
      output in
      let length = output.text.utf8.count { $0 == UInt8(ascii: "\n") }
      let last = output.closingLine ?? output.opening.start.line + length
      return Edit(lines: withBlankLine(output.opening.start.line..<last + 1))
    }
    let opening = source.line(fence.opening.start.line).prefix(fence.opening.start.column - 1)
    let isFollowed = lines.upperBound <= source.lineCount && !isBlank(lines.upperBound)
    let text = PlainExample(fence: fence, outcome: outcomes[fence.id])
      .markdown(after: Array(opening), isFollowed: isFollowed)
    return [Edit(lines: lines, text: text)] + outputs
  }

  private func lines(of fence: Fence) -> Range<Int> {
    let first = fence.opening.start.line
    return first..<(fence.closingLine ?? fence.origins.last?.line ?? first) + 1
  }

  /// The lines of the comment that a hidden fence stands in, or else those of the fence.
  private func enclosingComment(of fence: Range<Int>) -> Range<Int> {
    func first(_ lines: some Sequence<Int>, with mark: String, before end: String) -> Int? {
      for line in lines {
        let text = source.line(line)
        if text.firstRange(of: Array(mark.utf8)) != nil { return line }
        if text.firstRange(of: Array(end.utf8)) != nil { return nil }
      }
      return nil
    }
    guard
      let start = first((1..<fence.lowerBound).reversed(), with: "<!--", before: "-->"),
      let end = first(
        fence.upperBound..<max(fence.upperBound, source.lineCount + 1), with: "-->", before: "<!--")
    else { return withBlankLine(fence) }
    return withBlankLine(start..<end + 1)
  }

  /// Lines that are left out, with a blank one after them, so that no two follow each other.
  private func withBlankLine(_ lines: Range<Int>) -> Range<Int> {
    let next = lines.upperBound
    return next <= source.lineCount && isBlank(next) ? lines.lowerBound..<next + 1 : lines
  }
}
