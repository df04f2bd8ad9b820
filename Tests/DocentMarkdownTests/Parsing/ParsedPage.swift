import DocentMarkdown
import DocentModel

/// A page that a test wrote as a string, with what its checks ask most.
struct ParsedPage {
  let document: Document
  let diagnostics: [Diagnostic]

  init(_ text: String) {
    (document, diagnostics) = MarkdownParser().parse(SourceFile(path: "page.md", text: text))
  }

  var blocks: [Block] { document.blocks }
  var fences: [Fence] { document.fences }

  /// The code blocks that stand in nothing else.
  var codes: [CodeBlock] {
    blocks.compactMap { block in if case .code(let code) = block.content { code } else { nil } }
  }

  /// Every link and image, outer ones after what is in them.
  var links: [Link] {
    Self.links(in: blocks) + document.footnotes.flatMap { Self.links(in: $0.blocks) }
  }

  /// The bytes of the page at a range of one line.
  func text(at range: SourceRange) -> String {
    let line = Array(document.source.line(range.start.line))
    return String(decoding: line[(range.start.column - 1)..<(range.end.column - 1)], as: UTF8.self)
  }

  /// Each diagnostic as `line:column: summary`.
  var problems: [String] {
    diagnostics.map { diagnostic in
      let start = diagnostic.location?.range.start
      return "\(start?.line ?? 0):\(start?.column ?? 0): \(diagnostic.summary)"
    }
  }

  /// The headings, as they follow each other.
  var headings: [Heading] {
    blocks.compactMap { if case .heading(let heading) = $0.content { heading } else { nil } }
  }

  private static func links(in blocks: [Block]) -> [Link] {
    blocks.flatMap { block -> [Link] in
      switch block.content {
      case .paragraph(let inlines): links(in: inlines)
      case .heading(let heading): links(in: heading.inlines)
      case .details(let details): links(in: details.summary) + links(in: details.blocks)
      case .blockQuote(let blocks): links(in: blocks)
      case .alert(let alert): links(in: alert.title) + links(in: alert.blocks)
      case .list(let list): list.items.flatMap { links(in: $0.blocks) }
      case .table(let table): ([table.header] + table.rows).joined().flatMap { links(in: $0) }
      case .code, .html, .thematicBreak: []
      }
    }
  }

  private static func links(in inlines: [Inline]) -> [Link] {
    inlines.flatMap { inline -> [Link] in
      switch inline {
      case .link(let link), .image(let link): links(in: link.inlines) + [link]
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner): links(in: inner)
      default: []
      }
    }
  }
}
