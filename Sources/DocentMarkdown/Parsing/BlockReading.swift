import CCMarkGFM
import DocentModel

extension TreeReader {
  /// The blocks below a node, without output fences that their examples show.
  mutating func blocks(below node: Node) -> [Block] {
    nested(in: node) { reader in
      var next = cmark_node_first_child(node)
      let blocks = reader.contained { $0.blocks(from: &next) }
      reader.checkTabs(in: blocks)
      return blocks
    }
  }

  /// Blocks that stand in something, with the end tags that their HTML lacks.
  mutating func contained(_ read: (inout TreeReader) -> [Block]) -> [Block] {
    nesting.enter(.container)
    var blocks = read(&self)
    if let ends = leaveHTMLPlace(), let last = blocks.last {
      blocks.append(Block(.html(ends), range: last.range))
    }
    return blocks
  }

  /// The blocks from a node on, up to the first that starts on a line.
  mutating func blocks(from next: inout Node?, upTo end: Int = .max) -> [Block] {
    var blocks: [Block] = []
    var outputs: (nodes: [Node], areShownByExample: Bool) = ([], false)
    while let child = next, range(of: child).start.line < end {
      next = cmark_node_next(child)
      if isContainerMark(child) {
        let contained = container(openedBy: child, next: &next, upTo: end)
        if let last = blocks.last, last.isTab, contained.first?.isTab == true {
          // Two groups are not one: what ends the first is what an author would put between them.
          blocks.append(Block(.html(RawHTML(source: "")), range: range(of: child)))
        }
        blocks += contained
        continue
      }
      let isPaired = outputs.nodes.contains(child)
      if isPaired, outputs.areShownByExample { continue }
      guard let content = content(of: child, isPairedOutput: isPaired) else { continue }
      if case .code(let code) = content, code.fence != nil {
        outputs = (outputFences(after: child).map(\.node), !code.isHidden)
      }
      blocks.append(Block(content, range: range(of: child)))
    }
    return blocks
  }

  private mutating func content(of node: Node, isPairedOutput: Bool) -> Block.Content? {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_PARAGRAPH: paragraph(node)
    case CMARK_NODE_HEADING: .heading(heading(node))
    case CMARK_NODE_BLOCK_QUOTE: quote(node)
    case CMARK_NODE_LIST: list(node).map(Block.Content.list)
    case CMARK_NODE_CODE_BLOCK: .code(codeBlock(node, isPairedOutput: isPairedOutput))
    case CMARK_NODE_HTML_BLOCK: htmlBlock(node)
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    case CMARK_NODE_FOOTNOTE_DEFINITION: nil
    default: .table(table(node))
    }
  }

  private mutating func paragraph(_ node: Node) -> Block.Content? {
    nesting.enter(.paragraph)
    var inlines = plainInlines(ofBlock: node)
    let hasAttributes = leaveOutAttributes(of: &inlines, in: node)
    inlines += leaveHTMLPlace().map { [.html($0)] } ?? []
    if hasAttributes, inlines.isEmpty { return nil }
    if isContentsMark(inlines, in: node) {
      contentsMarks.append(range(of: node))
      return nil
    }
    reportForeignSyntax(in: inlines, of: node)
    return .paragraph(typeset(inlines))
  }

  /// `nil` for a list that stands where kramdown puts the page's contents.
  private mutating func list(_ node: Node) -> List? {
    hasPlaceOfContents = false
    let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
    let items = Children(of: node).map { item in
      // The only extension that makes items is that of tasks.
      let isTask = cmark_node_get_syntax_extension(item) != nil
      return List.Item(
        blocks: blocks(below: item),
        isChecked: isTask ? cmark_gfm_extensions_get_tasklist_item_checked(item) : nil)
    }
    if items.count == 1, hasPlaceOfContents {
      hasPlaceOfContents = false
      contentsMarks.append(range(of: node))
      return nil
    }
    return List(
      start: isOrdered ? Int(cmark_node_get_list_start(node)) : nil,
      isTight: cmark_node_get_list_tight(node) != 0, items: items)
  }

  private mutating func table(_ node: Node) -> Table {
    let columns = Int(cmark_gfm_extensions_get_table_columns(node))
    let letters = cmark_gfm_extensions_get_table_alignments(node)
    let alignments = (0..<columns).map { column -> Table.Alignment? in
      switch letters?[column] {
      case UInt8(ascii: "l"): .left
      case UInt8(ascii: "c"): .center
      case UInt8(ascii: "r"): .right
      default: nil
      }
    }
    let rows = Children(of: node).map { row in
      var destinations = LinkLocator(source: source, range: range(of: row))
      return Children(of: row).map { cell in
        nesting.enter(.line)
        var inlines = inlines(below: cell, locatedBy: &destinations)
        _ = leaveOutAttributes(of: &inlines, in: row)
        return typeset(inlines + (leaveHTMLPlace().map { [.html($0)] } ?? []))
      }
    }
    return Table(
      alignments: alignments, header: rows.first ?? [], rows: Array(rows.dropFirst()))
  }

  func literal(of node: Node) -> String { Self.string(cmark_node_get_literal(node)) }
}

extension Block {
  fileprivate var isTab: Bool {
    if case .code(let code) = content { code.presentation.tab != nil } else { false }
  }
}
