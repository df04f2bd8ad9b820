import DocentModel

/// A file of pages that follow each other, with what results show of them.
struct PageChunk: Sendable {
  let firstPage: Int
  let bytes: [UInt8]

  /// All pages, in order.
  static func all(of pages: [PageTerms], limits: SearchLimits) -> [PageChunk] {
    var chunks: [PageChunk] = []
    var script = ScriptString()
    var first = 0
    func close(before page: Int) {
      script.write(raw: "\");\n")
      chunks.append(PageChunk(firstPage: first, bytes: script.bytes))
      script = ScriptString()
      first = page
    }
    for (number, page) in pages.enumerated() {
      if script.bytes.isEmpty { script.write(raw: "docentSearch(\"pages\",\"") }
      write(page, to: &script)
      if script.bytes.count >= limits.pageChunk { close(before: number + 1) }
    }
    if !script.bytes.isEmpty { close(before: pages.count) }
    return chunks
  }

  /// A line for the page, and one for each section, with tabs between what they hold.
  private static func write(_ page: PageTerms, to script: inout ScriptString) {
    script.write(page.output.description.percentEncoded.utf8)
    script.write(raw: "\\t")
    script.write(page.title.utf8)
    script.write(raw: "\\n")
    for section in page.sections {
      script.write(raw: "\(section.level)\(section.anchor)\\t".utf8)
      if !section.anchor.isEmpty { script.write(section.heading.utf8) }
      script.write(raw: "\\t")
      script.write(section.prose)
      script.write(raw: "\\n")
    }
  }
}
