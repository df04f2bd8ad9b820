import DocentMarkdown

/// What blocks are, in short: `note Title(text)`, `details Title(text)`, `code`.
func outline(_ blocks: [Block]) -> String {
  blocks.map { block in
    switch block.content {
    case .paragraph(let inlines):
      if inlines.count == 1, case .strong(let inner) = inlines[0] {
        "**\(inner.plainText)**"
      } else {
        inlines.plainText
      }
    case .heading(let heading): "# \(heading.text)"
    case .blockQuote(let blocks): "quote(\(outline(blocks)))"
    case .alert(let alert): "\(alert.kind) \(alert.title.plainText)(\(outline(alert.blocks)))"
    case .details(let details):
      "\(details.isOpen ? "open" : "details") \(details.summary.plainText)(\(outline(details.blocks)))"
    case .list(let list): "list(\(list.items.map { outline($0.blocks) }.joined(separator: " / ")))"
    case .code(let code): code.presentation.tab.map { "tab \($0)" } ?? "code \(code.language)"
    case .html: "html"
    case .table: "table"
    case .thematicBreak: "---"
    }
  }.joined(separator: ", ")
}
