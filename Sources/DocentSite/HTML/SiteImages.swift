package import DocentMarkdown

extension SiteDialect {
  /// A paragraph that is one image with a title, or a link around one, becomes a figure; the title
  /// is its caption.
  package func write(paragraph inlines: [Inline], to renderer: inout HTMLRenderer<Self>) {
    guard let (image, link) = imageAlone(in: inlines), !image.title.isEmpty else {
      renderer.html.write("<p>")
      renderer.write(inlines)
      renderer.html.write("</p>\n")
      return
    }
    renderer.html.write("<figure class=\"image\">")
    let untitled = Inline.image(image.untitled)
    renderer.write([link.map { .link($0.with([untitled])) } ?? untitled])
    renderer.html.write("<figcaption>")
    renderer.html.write(text: image.title)
    renderer.html.write("</figcaption></figure>\n")
  }

  private func imageAlone(in inlines: [Inline]) -> (image: Link, link: Link?)? {
    guard inlines.count == 1 else { return nil }
    switch inlines[0] {
    case .image(let image): return (image, nil)
    case .link(let link):
      guard link.inlines.count == 1, case .image(let image) = link.inlines[0] else { return nil }
      return (image, link)
    default: return nil
    }
  }

  package func write(image: Link, to renderer: inout HTMLRenderer<Self>) {
    renderer.html.write("<img src=\"")
    renderer.html.write(address: address(of: image))
    renderer.html.write("\" alt=\"")
    renderer.write(alternative: image.inlines)
    renderer.html.write("\"")
    renderer.writeTitle(of: image)
    if let size = size(image) {
      renderer.html.write(raw: " width=\"\(size.width)\" height=\"\(size.height)\"")
    }
    // The first image may be above the fold, where waiting for it would be seen.
    if renderer.imageCount > 0 { renderer.html.write(" loading=\"lazy\"") }
    renderer.html.write(" decoding=\"async\">")
    renderer.imageCount += 1
  }
}

extension Link {
  fileprivate var untitled: Link {
    Link(
      destination: destination, title: "", inlines: inlines, range: range, textRange: textRange)
  }

  fileprivate func with(_ inlines: [Inline]) -> Link {
    Link(
      destination: destination, title: title, inlines: inlines, range: range, textRange: textRange)
  }
}
