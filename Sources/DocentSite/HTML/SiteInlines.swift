import DocentMarkdown

extension SiteDialect {
  /// Code that the page has one section about links there, unless it stands in that section.
  package func write(inlineCode code: String, to renderer: inout HTMLRenderer<Self>) {
    let id = renderer.isInLink || symbols.isEmpty ? nil : symbols.id(for: code)
    let target = id.flatMap { id in renderer.openHeadings.contains { $0.id == id } ? nil : id }
    if let target {
      renderer.html.write("<a class=\"symbol\" href=\"#")
      renderer.html.write(address: target)
      renderer.html.write("\">")
    }
    renderer.html.write("<code>")
    renderer.html.write(text: code)
    renderer.html.write("</code>")
    if target != nil { renderer.html.write("</a>") }
  }
}
