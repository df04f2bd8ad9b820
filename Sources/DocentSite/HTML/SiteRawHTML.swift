package import DocentMarkdown

extension SiteDialect {
  /// HTML with its links and images as those of Markdown, and without what the pages' policy
  /// forbids.
  package func write(_ html: RawHTML, to renderer: inout HTMLRenderer<Self>) {
    var edits: [HTMLRepair] = []
    for tag in html.tags {
      if InlinePolicy.forbids(tag) {
        edits.append(HTMLRepair(bytes: tag.bytes, replacement: ""))
        continue
      }
      if tag.name == "img" {
        edits += imageAttributes(of: tag, isFirst: renderer.imageCount == 0)
        renderer.imageCount += 1
      }
      edits += tag.attributes.compactMap { edit(of: $0, in: tag) }
    }
    edits = (edits + html.repairs).sorted { $0.bytes.lowerBound < $1.bytes.lowerBound }
    guard !edits.isEmpty else {
      TagFilter.write(html.source, to: &renderer.html)
      return
    }
    let source = Array(html.source.utf8)
    var written = HTMLBuffer()
    var position = 0
    for edit in edits {
      written.write(raw: source[position..<edit.bytes.lowerBound])
      written.write(raw: edit.replacement)
      position = edit.bytes.upperBound
    }
    written.write(raw: source[position...])
    TagFilter.write(String(decoding: written.bytes, as: UTF8.self), to: &renderer.html)
  }

  private func edit(of attribute: HTMLAttribute, in tag: HTMLTag) -> HTMLRepair? {
    if InlinePolicy.violation(by: attribute) != nil {
      return HTMLRepair(bytes: attribute.bytes, replacement: "")
    }
    // HTML5 has ids only; the name of an old anchor does the same.
    if attribute.name == "name", attribute.isAnchor(of: tag) {
      return HTMLRepair(bytes: attribute.nameBytes, replacement: "id")
    }
    let addresses = tag.addresses(in: attribute)
    let resolved = addresses.compactMap { address(of: $0.link) }
    guard !addresses.isEmpty, resolved != addresses.map(\.link.destination) else { return nil }
    var value = HTMLBuffer()
    if attribute.name == "srcset" {
      for (index, pair) in zip(SourceSet(attribute.value).candidates, resolved).enumerated() {
        if index > 0 { value.write(", ") }
        value.write(address: pair.1)
        value.write(text: pair.0.descriptor)
      }
    } else {
      value.write(address: resolved[0])
    }
    return HTMLRepair(
      bytes: attribute.bytes,
      replacement: " \(attribute.name)=\"\(String(decoding: value.bytes, as: UTF8.self))\"")
  }

  /// What the author left to the browser: the size, if the file tells it, and when to load it.
  private func imageAttributes(of tag: HTMLTag, isFirst: Bool) -> [HTMLRepair] {
    guard let attribute = tag.attributes.first(where: { $0.name == "src" }),
      let image = tag.addresses(in: attribute).first
    else { return [] }
    var added = ""
    if let natural = size(image.link) {
      switch (tag.value(of: "width"), tag.value(of: "height")) {
      case (nil, nil): added = " width=\"\(natural.width)\" height=\"\(natural.height)\""
      case (let width?, nil):
        added =
          Int(width).map { " height=\"\(Self.scaled(natural.height, $0, natural.width))\"" } ?? ""
      case (nil, let height?):
        added =
          Int(height).map { " width=\"\(Self.scaled(natural.width, $0, natural.height))\"" } ?? ""
      case (.some, .some): break
      }
    }
    if !isFirst, tag.value(of: "loading") == nil { added += " loading=\"lazy\"" }
    if tag.value(of: "decoding") == nil { added += " decoding=\"async\"" }
    return added.isEmpty ? [] : [HTMLRepair(bytes: tag.nameEnd..<tag.nameEnd, replacement: added)]
  }

  /// A length that keeps its proportion to another, which becomes `to` instead of `from`.
  private static func scaled(_ length: Int, _ to: Int, _ from: Int) -> Int {
    max(1, Int((Double(length) * Double(to) / Double(from)).rounded()))
  }
}
