import DocentMarkdown
import DocentModel

/// Finds links that show nothing to click on.
struct EmptyLinkCheck: PageCheck {
  let check = Check(
    "empty-link", .warning, "a link without a text",
    explanation: """
      Nobody can see it, and a screen reader reads its address. Write a text between the brackets \
      that says what is behind the link, or take the link out.
      """)

  func diagnostics(of page: CheckedPage) -> [Diagnostic] {
    page.elements.links.compactMap { link in
      guard link.inlines.allSatisfy(\.isBlank), page.resolver.title(of: link) == nil else {
        return nil
      }
      return Diagnostic(
        check, "this link has no text", at: link.textRange, in: page.source,
        hint: "say between the brackets what is behind it")
    }
  }
}

extension Inline {
  /// Whether nothing is shown; whatever HTML stands for is taken to be something.
  var isBlank: Bool {
    switch self {
    case .text(let text), .code(let text): text.allSatisfy(\.isWhitespace)
    case .softBreak, .lineBreak: true
    case .emphasis(let inlines), .strong(let inlines), .strikethrough(let inlines):
      inlines.allSatisfy(\.isBlank)
    case .link(let link): link.inlines.allSatisfy(\.isBlank)
    case .html, .image, .footnoteReference: false
    }
  }
}
