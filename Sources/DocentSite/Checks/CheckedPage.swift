import DocentMarkdown
import DocentModel

/// A page as its checks see it.
struct CheckedPage: Sendable {
  let page: Page
  let elements: PageElements
  let resolver: LinkResolver

  var source: SourceFile { page.document.source }
  var references: PageReferences { page.references }
}

extension CheckedPage {
  /// Where the value of a key in the front matter stands; the start of the page where there is none.
  ///
  /// - Parameter keys: The names that the key has, here and in other tools.
  func place(of keys: [String]) -> SourceRange {
    let start = page.document.frontMatter?.firstLine ?? source.lineCount + 1
    for number in start..<max(start, source.lineCount + 1) {
      let line = source.line(number)
      if line.starts(with: "---".utf8) { break }
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")),
        keys.contains(String(decoding: line[..<colon], as: UTF8.self))
      else { continue }
      let blanks = line[(colon + 1)...].prefix { $0 == 0x20 || $0 == 0x09 }
      return SourceRange(
        line: number, column: blanks.endIndex - line.startIndex + 1,
        length: line.endIndex - blanks.endIndex)
    }
    return SourceRange(line: 1, column: 1)
  }

  /// Where the page gets its title from.
  var titlePlace: SourceRange {
    if page.frontMatter.title != nil { return place(of: ["title"]) }
    let title = elements.headings.first { $0.element.level == 1 && !$0.element.text.isEmpty }
    return title?.range ?? SourceRange(line: 1, column: 1)
  }
}
