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

  /// Writes an image with its size, so that nothing moves when it arrives.
  package func write(image: Link, to renderer: inout HTMLRenderer<Self>) {
    renderer.html.write("<img")
    renderer.write(address: image, as: " src=\"")
    renderer.html.write(" alt=\"")
    renderer.write(alternative: image.inlines)
    renderer.html.write("\"")
    renderer.writeTitle(of: image)
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

extension Link {
  fileprivate var untitled: Link {
    Link(
      destination: destination, title: "", inlines: inlines, range: range, textRange: textRange,
      size: size)
  }

  fileprivate func with(_ inlines: [Inline]) -> Link {
    Link(
      destination: destination, title: title, inlines: inlines, range: range, textRange: textRange,
      size: size)
  }
}
