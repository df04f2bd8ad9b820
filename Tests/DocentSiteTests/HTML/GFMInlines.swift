import DocentMarkdown
import DocentSite

extension GFMDialect {
  func write(inlineCode code: String, to renderer: inout HTMLRenderer<Self>) {
    renderer.html.write("<code>")
    renderer.html.write(text: code)
    renderer.html.write("</code>")
  }

  func write(image: Link, to renderer: inout HTMLRenderer<Self>) {
    renderer.html.write("<img")
    renderer.write(address: image, as: " src=\"")
    renderer.html.write(" alt=\"")
    renderer.write(alternative: image.inlines)
    renderer.html.write("\"")
    renderer.writeTitle(of: image)
    renderer.html.write(" />")
  }

  func write(_ html: RawHTML, to renderer: inout HTMLRenderer<Self>) {
    if filtersTags {
      TagFilter.write(html.source, to: &renderer.html)
    } else {
      renderer.html.write(raw: html.source)
    }
  }
}
