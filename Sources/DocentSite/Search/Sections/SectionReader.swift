import DocentMarkdown

/// Reads a page's document section by section: text to show, and terms to find it by.
///
/// What is left out: hidden examples and lines, which readers do not see; outputs, which are numbers
/// and times of one run more than words that someone looks for; HTML of the author's own.
struct SectionReader {
  private var sections: [SectionText] = []
  private var postings = PostingList()
  private var scanner = TermScanner()
  private var footnotes: [Int: Footnote] = [:]
  /// The headings that the next one may stand below.
  private var path: [(level: Int, text: String)] = []
  /// Prose that is not scanned yet: a word may stand in several pieces of text.
  private var pending: [UInt8] = []
  /// The text of the section that is being read.
  private var prose: [UInt8] = []
  private var hasTitle = false

  /// - Parameter name: What the page is called in its address.
  init(title: String, name: String) {
    begin(SectionText(level: 1, anchor: "", heading: title), as: .title)
    scan(name, in: .path)
  }

  mutating func read(_ document: Document) {
    footnotes = Dictionary(
      document.footnotes.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    for block in document.blocks {
      if case .heading(let heading) = block.content { read(heading) } else { read(block) }
    }
  }

  mutating func readDescription(_ text: String) {
    append(text)
    flush(as: .description)
    endProse()
  }

  mutating func finish() -> (sections: [SectionText], postings: PostingList) {
    endSection()
    return (sections, postings)
  }

  // MARK: - Headings

  private mutating func read(_ heading: Heading) {
    let text = heading.text
    guard !text.isEmpty else { return }
    if heading.level == 1, !hasTitle {
      // The page's title, in the words of the page.
      hasTitle = true
      return scan(text, in: .title)
    }
    endSection()
    begin(
      SectionText(level: heading.level, anchor: heading.id.percentEncoded, heading: text),
      as: .heading)
    path.removeAll { $0.level >= heading.level }
    for above in path { scan(above.text, in: .path) }
    path.append((heading.level, text))
  }

  private mutating func begin(_ section: SectionText, as field: SearchField) {
    sections.append(section)
    scan(section.heading, in: field)
    var whole = WholeHeading()
    scanner.findsOperators = true
    scanner.scan(Array(section.heading.utf8), into: &whole)
    postings.takeWholeHeading(whole.letters)
  }

  private mutating func endSection() {
    sections[sections.count - 1].prose = prose
    prose.removeAll(keepingCapacity: true)
    postings.endSection()
  }

  private mutating func scan(_ text: String, in field: SearchField) {
    postings.field = field
    scanner.findsOperators = true
    scanner.scan(Array(text.utf8), into: &postings)
    scanner.findsOperators = false
  }

  // MARK: - Blocks

  private mutating func read(_ block: Block) {
    switch block.content {
    case .paragraph(let inlines): readLine(inlines)
    case .heading(let heading): readLine(heading.inlines)
    case .blockQuote(let blocks): for block in blocks { read(block) }
    case .alert(let alert):
      if alert.title.plainText != alert.kind.title { readLine(alert.title) }
      for block in alert.blocks { read(block) }
    case .details(let details):
      readLine(details.summary)
      for block in details.blocks { read(block) }
    case .list(let list):
      for item in list.items { for block in item.blocks { read(block) } }
    case .table(let table):
      for row in [table.header] + table.rows {
        for cell in row {
          readLine(cell)
          pending += " · ".utf8
        }
        endProse()
      }
    case .code(let code): read(code)
    case .html, .thematicBreak: break
    }
  }

  private mutating func read(_ code: CodeBlock) {
    postings.field = .code
    let text = SearchableCode(code).text
    scanner.scan(text, into: &postings)
  }

  // MARK: - Prose

  private mutating func readLine(_ inlines: [Inline]) {
    read(inlines)
    endProse()
  }

  private mutating func read(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline {
      case .text(let text): append(text)
      case .softBreak, .lineBreak: append(" ")
      case .code(let code):
        flush()
        append(code)
        flush(as: .symbol)
      case .emphasis(let inlines), .strong(let inlines), .strikethrough(let inlines):
        read(inlines)
      case .link(let link), .image(let link): read(link.inlines)
      case .html: break
      case .footnoteReference(let number, _, let occurrence):
        guard occurrence == 1, let footnote = footnotes.removeValue(forKey: number) else { break }
        endProse()
        for block in footnote.blocks { read(block) }
      }
    }
  }

  private mutating func append(_ text: String) { pending += text.utf8 }

  /// Scans what is pending, and adds it to the section's text.
  private mutating func flush(as field: SearchField? = nil) {
    guard !pending.isEmpty else { return }
    postings.field = field ?? (sections.count == 1 ? .introduction : .prose)
    scanner.findsOperators = field == .symbol
    scanner.scan(pending, into: &postings)
    scanner.findsOperators = false
    for byte in pending {
      let isBlank = byte <= UInt8(ascii: " ")
      if isBlank, prose.last ?? UInt8(ascii: " ") == UInt8(ascii: " ") { continue }
      prose.append(isBlank ? UInt8(ascii: " ") : byte)
    }
    pending.removeAll(keepingCapacity: true)
  }

  /// Ends a piece of prose: the next is not joined to it.
  private mutating func endProse() {
    flush()
    append(" ")
    flush()
  }
}

/// All letters of a heading.
private struct WholeHeading: TermSink {
  var letters: [UInt8] = []

  mutating func take(_ term: ArraySlice<UInt8>, as kind: TermKind) {
    if kind == .word { letters += term }
  }
}
