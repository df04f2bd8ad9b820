package import DocentMarkdown

extension HTMLRenderer {
  /// Writes a note's blocks, with the links back at the end of its last paragraph, or below it.
  package mutating func write(
    _ footnote: Footnote, backLinks: (Footnote, inout HTMLBuffer) -> Void
  ) {
    if case .paragraph(let inlines) = footnote.blocks.last?.content {
      write(Array(footnote.blocks.dropLast()))
      html.startLine()
      html.write("<p>")
      write(inlines)
      html.write(" ")
      backLinks(footnote, &html)
      html.write("</p>\n")
    } else {
      write(footnote.blocks)
      html.startLine()
      backLinks(footnote, &html)
      html.write("\n")
    }
  }
}
