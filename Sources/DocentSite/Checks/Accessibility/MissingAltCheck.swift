import DocentMarkdown
import DocentModel

/// Finds images without a text for those who cannot see them.
///
/// In HTML an empty `alt` says that an image is decoration. In Markdown empty brackets say nothing.
struct MissingAltCheck: PageCheck {
  let check = Check(
    "missing-alt", .warning, "an image without a text in its place",
    explanation: """
      Who cannot see it, or cannot load it, does not know what it shows (WCAG 2.2, criterion 1.1.1). \
      Write the text between the brackets: `![A bot that goes offline](bot.png)`. For mere decoration \
      write HTML with an empty `alt`: `<img src="line.png" alt="">`.
      """)

  func diagnostics(of page: CheckedPage) -> [Diagnostic] {
    let images = page.elements.images.filter { $0.inlines.allSatisfy(\.isBlank) }.map(\.textRange)
    let tags = page.elements.tags.filter(\.needsText).map(\.range)
    return (images + tags).map { range in
      Diagnostic(
        check, "this image has no text in its place", at: range, in: page.source,
        hint: "say what it shows, or write <img … alt=\"\"> for decoration")
    }
  }
}

extension HTMLTag {
  /// Whether the tag is an image's, and nothing says what the image is or that it is nothing.
  fileprivate var needsText: Bool {
    switch name {
    case "img": break
    case "area": if value(of: "href") == nil { return false }
    case "input": if value(of: "type")?.lowercased() != "image" { return false }
    default: return false
    }
    let isDecoration =
      value(of: "aria-hidden") == "true"
      || ["none", "presentation"].contains(value(of: "role"))
    return !isDecoration
      && ["alt", "aria-label", "aria-labelledby", "title"].allSatisfy { value(of: $0) == nil }
  }
}
