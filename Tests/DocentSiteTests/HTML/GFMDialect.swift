import DocentMarkdown
import DocentSite

/// The HTML of `cmark-gfm`, byte for byte: no feature of the site.
struct GFMDialect: HTMLDialect {
  /// Whether tags such as `<script>` in the author's HTML become text.
  var filtersTags = true
}

extension GFMDialect {
  func address(of link: Link) -> String? { link.destination }

  func write(paragraph inlines: [Inline], to renderer: inout HTMLRenderer<Self>) {
    renderer.html.write("<p>")
    renderer.write(inlines)
    renderer.html.write("</p>\n")
  }

  func write(_ heading: Heading, to renderer: inout HTMLRenderer<Self>) {
    renderer.html.write("<h")
    renderer.html.write(heading.level)
    renderer.html.write(">")
    renderer.write(heading.inlines)
    renderer.html.write("</h")
    renderer.html.write(heading.level)
    renderer.html.write(">\n")
  }

  func write(_ list: List, to renderer: inout HTMLRenderer<Self>) {
    if let start = list.start {
      renderer.html.write("<ol")
      if start != 1 {
        renderer.html.write(" start=\"")
        renderer.html.write(start)
        renderer.html.write("\"")
      }
      renderer.html.write(">\n")
    } else {
      renderer.html.write("<ul>\n")
    }
    for item in list.items {
      renderer.html.startLine()
      renderer.html.write("<li>")
      if let isChecked = item.isChecked {
        renderer.html.write("<input type=\"checkbox\"")
        if isChecked { renderer.html.write(" checked=\"\"") }
        renderer.html.write(" disabled=\"\" /> ")
      }
      renderer.write(item.blocks, isTight: list.isTight)
      renderer.html.write("</li>\n")
    }
    renderer.html.write(list.start == nil ? "</ul>\n" : "</ol>\n")
  }

  func write(_ code: CodeBlock, to renderer: inout HTMLRenderer<Self>) {
    renderer.html.write("<pre><code")
    let language = code.info.utf8.prefix { $0 > 0x20 }
    if !language.isEmpty {
      renderer.html.write(" class=\"language-")
      renderer.html.write(text: language)
      renderer.html.write("\"")
    }
    renderer.html.write(">")
    renderer.html.write(text: code.code)
    renderer.html.write("</code></pre>\n")
    // What the example is said to print is not among the blocks.
    if let output = code.fence?.expectedOutput, code.fence?.attributes.isHidden == false {
      write(CodeBlock(info: "output", code: output.text), to: &renderer)
    }
  }

  func write(
    _ blocks: [Block], as group: CodeGroup.Kind, to renderer: inout HTMLRenderer<Self>
  ) {
    renderer.write(each: blocks)
  }

  func write(_ table: Table, to renderer: inout HTMLRenderer<Self>) {
    renderer.html.write("<table>\n<thead>\n")
    write(row: table.header, of: table, cell: "th", to: &renderer)
    renderer.html.write("</thead>\n")
    if !table.rows.isEmpty {
      renderer.html.write("<tbody>\n")
      for row in table.rows { write(row: row, of: table, cell: "td", to: &renderer) }
      renderer.html.write("</tbody>\n")
    }
    renderer.html.write("</table>\n")
  }

  private func write(
    row: [[Inline]], of table: Table, cell: String, to renderer: inout HTMLRenderer<Self>
  ) {
    renderer.html.write("<tr>\n")
    for (column, inlines) in row.enumerated() {
      renderer.html.write(raw: "<\(cell)")
      if column < table.alignments.count, let alignment = table.alignments[column] {
        renderer.html.write(raw: " align=\"\(alignment.rawValue)\"")
      }
      renderer.html.write(">")
      renderer.write(inlines)
      renderer.html.write(raw: "</\(cell)>\n")
    }
    renderer.html.write("</tr>\n")
  }
}
