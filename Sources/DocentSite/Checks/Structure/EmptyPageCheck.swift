import DocentMarkdown
import DocentModel

/// Finds pages on which there is nothing to read.
struct EmptyPageCheck: PageCheck {
  let check = Check(
    "empty-page", .warning, "a page with nothing but headings",
    explanation: """
      A reader who comes here leaves with nothing. Write it, make it a draft with `draft: true`, or \
      delete it: a folder without an index gets one that lists its pages.
      """)

  func diagnostics(of page: CheckedPage) -> [Diagnostic] {
    guard page.page.document.blocks.allSatisfy(\.saysNothing) else { return [] }
    return [
      Diagnostic(
        check, "there is nothing to read on this page", at: SourceRange(line: 1, column: 1),
        in: page.source, hint: "write it, or set ‘draft: true’ at its top")
    ]
  }
}

extension Block {
  fileprivate var saysNothing: Bool {
    switch content {
    case .heading: true
    case .html(let html): html.isComment
    case .code(let code): code.isHidden
    default: false
    }
  }
}

extension RawHTML {
  fileprivate var isComment: Bool {
    let text = source.utf8.drop(while: \.isHTMLSpace)
    return tags.isEmpty && text.starts(with: "<!--".utf8)
      && text.reversed().drop(while: \.isHTMLSpace).starts(with: "-->".utf8.reversed())
  }
}
