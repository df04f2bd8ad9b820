import DocentMarkdown

/// What code on a page has around it, whatever its language: its frame, and its caption.
struct CodeFrame {
  let presentation: FenceAttributes.Presentation
  /// What readers call the language; `nil` for plain text.
  let language: String?
  let width: FrameWidth

  /// Writes what a frame's `<figure>` tells the theme.
  func writeAttributes(to html: inout HTMLBuffer) {
    if let verdict = presentation.verdict {
      html.write(raw: " data-verdict=\"\(verdict.rawValue)\"")
    }
    // A tab that is named like the language has said it.
    if let language, presentation.tab?.lowercased() != language.lowercased() {
      html.write(" data-language=\"")
      html.write(text: language)
      html.write("\"")
    }
    if width == .wide { html.write(raw: width.attribute) }
    if !presentation.isCopyable { html.write(" data-nocopy") }
  }

  /// Writes the verdict and the title, if there is one of them.
  func writeCaption(to html: inout HTMLBuffer) {
    guard presentation.title != nil || presentation.verdict != nil else { return }
    html.write("<figcaption>")
    if let verdict = presentation.verdict {
      html.write(raw: "<span class=\"verdict\">\(verdict.word)</span>")
      if presentation.title != nil { html.write(" ") }
    }
    html.write(text: presentation.title ?? "")
    html.write("</figcaption>\n")
  }

  /// Writes the code's elements around what `writeCode` writes.
  ///
  /// - Parameter name: The language as authors write it; empty without one.
  func write(
    to html: inout HTMLBuffer, languageName name: String, _ writeCode: (inout HTMLBuffer) -> Void
  ) {
    html.write("<div class=\"code\"><pre tabindex=\"0\"><code")
    var classes: [String] = []
    if !name.isEmpty { classes.append("language-\(name)") }
    if presentation.showsLineNumbers { classes.append("numbered") }
    if !classes.isEmpty {
      html.write(" class=\"")
      html.write(text: classes.joined(separator: " "))
      html.write("\"")
    }
    html.write(">")
    writeCode(&html)
    html.write("</code></pre></div>\n")
  }
}
