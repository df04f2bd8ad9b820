package import DocentMarkdown

extension SiteDialect {
  /// Writes code blocks within an element that says how they belong together.
  package func write(
    _ blocks: [Block], as group: CodeGroup.Kind, to renderer: inout HTMLRenderer<Self>
  ) {
    switch group {
    case .tabs: writeTabs(blocks, to: &renderer)
    case .pair:
      let width = blocks.compactMap(\.shownCode).map(FrameWidth.init(of:)).max() ?? .text
      renderer.html.write(raw: "<div class=\"pair\"\(width.attribute)>\n")
      renderer.write(each: blocks)
      renderer.html.write("</div>\n")
    }
  }

  /// Without a script all panels show, each under its name, and the buttons are hidden.
  private func writeTabs(_ blocks: [Block], to renderer: inout HTMLRenderer<Self>) {
    let tabs = blocks.compactMap { block in block.tab.map { (block: block, name: $0) } }
    renderer.html.write("<div class=\"tabs\">\n<div class=\"tab-list\">")
    for tab in tabs {
      renderer.html.write("<button class=\"tab-button\" type=\"button\">")
      renderer.html.write(text: tab.name)
      renderer.html.write("</button>")
    }
    renderer.html.write("</div>\n")
    for tab in tabs {
      renderer.html.write("<div class=\"tab-panel\">\n<p class=\"tab-label\">")
      renderer.html.write(text: tab.name)
      renderer.html.write("</p>\n")
      renderer.write(each: [tab.block])
      renderer.html.write("</div>\n")
    }
    renderer.html.write("</div>\n")
  }
}

extension Block {
  fileprivate var shownCode: CodeBlock? {
    guard case .code(let code) = content, !code.isHidden else { return nil }
    return code
  }

  /// The tab of visible code.
  fileprivate var tab: String? { shownCode?.presentation.tab }
}
