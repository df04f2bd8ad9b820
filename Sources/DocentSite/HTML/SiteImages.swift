package import DocentMarkdown

extension SiteDialect {
  /// A paragraph that is one image with a title becomes a figure; the title is its caption.
  package func write(paragraph inlines: [Inline], to renderer: inout HTMLRenderer<Self>) {
    guard inlines.count == 1, case .image(let image) = inlines[0], !image.title.isEmpty else {
      renderer.html.write("<p>")
      renderer.write(inlines)
      renderer.html.write("</p>\n")
      return
    }
    renderer.html.write("<figure class=\"image\">")
    write(image, isTitled: false, to: &renderer)
    renderer.html.write("<figcaption>")
    renderer.html.write(text: image.title)
    renderer.html.write("</figcaption></figure>\n")
  }

  /// Writes an image with its size, so that nothing moves when it arrives.
  package func write(image: Link, to renderer: inout HTMLRenderer<Self>) {
    write(image, isTitled: true, to: &renderer)
  }

  private func write(_ image: Link, isTitled: Bool, to renderer: inout HTMLRenderer<Self>) {
    renderer.html.write("<img")
    renderer.write(address: image, as: " src=\"")
    renderer.html.write(" alt=\"")
    renderer.write(alternative: image.inlines)
    renderer.html.write("\"")
    if isTitled { renderer.writeTitle(of: image) }
    writeSize(of: image, to: &renderer)
    // The first image may be above the fold, where waiting for it would be seen.
    if renderer.imageCount > 0 { renderer.html.write(" loading=\"lazy\"") }
    renderer.html.write(" decoding=\"async\">")
    renderer.imageCount += 1
  }

  /// What the author asks for, with the other measure in proportion; or else the image's own size.
  private func writeSize(of image: Link, to renderer: inout HTMLRenderer<Self>) {
    let own = size(image)
    var width = image.size?.width
    var height = image.size?.height
    if let own, let pixels = width.flatMap({ Int($0) }), height == nil {
      height = String(max(1, own.height * pixels / own.width))
    } else if let own, let pixels = height.flatMap({ Int($0) }), width == nil {
      width = String(max(1, own.width * pixels / own.height))
    } else if let own, width == nil, height == nil {
      (width, height) = (String(own.width), String(own.height))
    }
    if let width { renderer.html.write(raw: " width=\"\(width)\"") }
    if let height { renderer.html.write(raw: " height=\"\(height)\"") }
  }
}
