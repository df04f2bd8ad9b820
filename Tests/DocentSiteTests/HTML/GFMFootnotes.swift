import DocentMarkdown
import DocentSite

extension GFMDialect {
  func writeReference(
    toFootnote number: Int, label: String, occurrence: Int, to renderer: inout HTMLRenderer<Self>
  ) {
    renderer.html.write("<sup class=\"footnote-ref\"><a href=\"#fn-")
    renderer.html.write(address: label)
    renderer.html.write("\" id=\"fnref-")
    renderer.html.write(address: label)
    if occurrence > 1 { renderer.html.write(raw: "-\(occurrence)") }
    renderer.html.write("\" data-footnote-ref>")
    renderer.html.write(number)
    renderer.html.write("</a></sup>")
  }

  func write(_ footnotes: [Footnote], to renderer: inout HTMLRenderer<Self>) {
    renderer.html.write("<section class=\"footnotes\" data-footnotes>\n<ol>\n")
    for footnote in footnotes {
      renderer.html.write("<li id=\"fn-")
      renderer.html.write(address: footnote.label)
      renderer.html.write("\">\n")
      renderer.write(footnote, backLinks: writeBackLinks)
      renderer.html.write("</li>\n")
    }
    renderer.html.write("</ol>\n</section>\n")
  }

  private func writeBackLinks(of footnote: Footnote, to html: inout HTMLBuffer) {
    for reference in 1...max(1, footnote.referenceCount) {
      if reference > 1 { html.write(" ") }
      html.write("<a href=\"#fnref-")
      html.write(address: footnote.label)
      if reference > 1 { html.write(raw: "-\(reference)") }
      html.write("\" class=\"footnote-backref\" data-footnote-backref")
      html.write(raw: " aria-label=\"Back to content\">↩")
      if reference > 1 { html.write(raw: "<sup class=\"footnote-ref\">\(reference)</sup>") }
      html.write("</a>")
    }
  }
}
