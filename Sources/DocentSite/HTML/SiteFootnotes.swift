package import DocentMarkdown

extension SiteDialect {
  /// Writes a number that leads to its note, with an id for the way back.
  package func writeReference(
    toFootnote number: Int, label: String, occurrence: Int, to renderer: inout HTMLRenderer<Self>
  ) {
    renderer.html.write("<sup class=\"footnote-ref\"><a href=\"#fn-")
    renderer.html.write(address: label)
    renderer.html.write("\" id=\"fnref-")
    renderer.html.write(text: label)
    if occurrence > 1 { renderer.html.write(raw: "-\(occurrence)") }
    renderer.html.write(raw: "\">\(number)</a></sup>")
  }

  /// Writes the notes as a section, with a heading for screen readers.
  package func write(_ footnotes: [Footnote], to renderer: inout HTMLRenderer<Self>) {
    renderer.html.write("<section class=\"footnotes\">")
    renderer.html.write(
      "<h2 id=\"footnote-label\" class=\"visually-hidden\">Footnotes</h2>\n<ol>\n")
    for footnote in footnotes {
      renderer.html.write("<li id=\"fn-")
      renderer.html.write(text: footnote.label)
      renderer.html.write("\">\n")
      renderer.write(footnote, backLinks: writeBackLinks)
      renderer.html.write("</li>\n")
    }
    renderer.html.write("</ol>\n</section>\n")
  }

  private func writeBackLinks(of footnote: Footnote, to html: inout HTMLBuffer) {
    for reference in 1...max(1, footnote.referenceCount) {
      let suffix = reference > 1 ? "-\(reference)" : ""
      if reference > 1 { html.write(" ") }
      html.write("<a class=\"footnote-back\" href=\"#fnref-")
      html.write(address: footnote.label)
      html.write(raw: "\(suffix)\" aria-label=\"Back to reference \(footnote.number)\(suffix)\">↩")
      if reference > 1 { html.write(raw: "<sup>\(reference)</sup>") }
      html.write("</a>")
    }
  }
}
