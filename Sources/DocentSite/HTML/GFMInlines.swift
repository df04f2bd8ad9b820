package import DocentMarkdown

extension HTMLDialect {
  package func write(inlineCode code: String, to renderer: inout HTMLRenderer<Self>) {
    renderer.html.write("<code>")
    renderer.html.write(text: code)
    renderer.html.write("</code>")
  }

  package func write(image: Link, to renderer: inout HTMLRenderer<Self>) {
    renderer.html.write("<img")
    renderer.write(address: image, as: " src=\"")
    renderer.html.write(" alt=\"")
    renderer.write(alternative: image.inlines)
    renderer.html.write("\"")
    renderer.writeTitle(of: image)
    renderer.html.write(" />")
  }

  package func write(_ html: RawHTML, to renderer: inout HTMLRenderer<Self>) {
    if filtersTags {
      TagFilter.write(html.source, to: &renderer.html)
    } else {
      renderer.html.write(raw: html.source)
    }
  }
}
