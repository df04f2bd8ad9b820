import DocentMarkdown
import DocentModel

/// The contents of a page: its headings of level 2, each with those of level 3 under it.
struct PageContents: Sendable {
  struct Entry: Sendable {
    let id: String
    let titleHTML: String
    var children: [Entry] = []
  }

  private(set) var entries: [Entry] = []

  init(_ document: Document) {
    for case .heading(let heading) in document.blocks.lazy.map(\.content) {
      let entry = Entry(id: heading.id, titleHTML: heading.inlines.titleHTML)
      switch heading.level {
      case 2: entries.append(entry)
      case 3 where entries.isEmpty: entries.append(entry)
      case 3: entries[entries.count - 1].children.append(entry)
      default: break
      }
    }
  }
}

extension Sequence<Inline> {
  /// The text as HTML with code marked, and without links: it is a link's own text.
  fileprivate var titleHTML: String {
    reduce(into: "") { html, inline in
      switch inline {
      case .text(let text): html += text.htmlEscaped
      case .code(let code): html += "<code>\(code.htmlEscaped)</code>"
      case .softBreak, .lineBreak: html += " "
      case .emphasis(let inlines): html += "<em>\(inlines.titleHTML)</em>"
      case .strong(let inlines): html += "<strong>\(inlines.titleHTML)</strong>"
      case .strikethrough(let inlines): html += "<del>\(inlines.titleHTML)</del>"
      case .link(let link), .image(let link): html += link.inlines.titleHTML
      case .html, .footnoteReference: break
      }
    }
  }
}
