import CCMarkGFM
import DocentModel

extension TreeReader {
  /// Whether a block is but the mark of a container that starts or ends.
  func isContainerMark(_ node: Node) -> Bool {
    guard let containers, !isInComment, cmark_node_get_type(node) == CMARK_NODE_HTML_BLOCK else {
      return false
    }
    return containers.isMark(range(of: node).start.line)
  }

  /// The blocks that a container becomes, or several that are tabs; none at the end of one.
  ///
  /// - Parameters:
  ///   - next: The block after the mark, and then the one after what has been read.
  ///   - limit: The line up to which blocks are read.
  mutating func container(
    openedBy mark: Node, next: inout Node?, upTo limit: Int
  ) -> [Block] {
    let line = range(of: mark).start.line
    guard let (container, end) = containers?.container(startingOn: line) else { return [] }
    let range = SourceRange(SourcePosition(line: line), to: SourcePosition(line: end - 1))
    let title = { (reader: inout TreeReader) in reader.title(of: container, on: line) }
    switch container.kind {
    case .alert(let kind):
      let blocks = checkedBlocks(in: mark, next: &next, upTo: end)
      return [Block(.alert(Alert(kind: kind, title: title(&self), blocks: blocks)), range: range)]
    case .details(let isOpen):
      let blocks = checkedBlocks(in: mark, next: &next, upTo: end)
      let details = Details(summary: title(&self), isOpen: isOpen, blocks: blocks)
      return [Block(.details(details), range: range)]
    case .codeGroup:
      let wasInCodeGroup = isInCodeGroup
      isInCodeGroup = true
      defer { isInCodeGroup = wasInCodeGroup }
      return blocks(in: mark, next: &next, upTo: end)
    case .plain: return blocks(in: mark, next: &next, upTo: end)
    case .tab:
      var tabs = [
        Tab(title: title(&self), range: range, blocks: blocks(in: mark, next: &next, upTo: end))
      ]
      while let (mark, container, end) = nextTab(&next, upTo: limit) {
        let line = self.range(of: mark).start.line
        tabs.append(
          Tab(
            title: self.title(of: container, on: line),
            range: SourceRange(SourcePosition(line: line), to: SourcePosition(line: end - 1)),
            blocks: blocks(in: mark, next: &next, upTo: end)))
      }
      return tabs.blocks
    }
  }

  /// Goes on to the tab that follows, if one does.
  private func nextTab(
    _ next: inout Node?, upTo limit: Int
  ) -> (mark: Node, container: Container, end: Int)? {
    var candidate = next
    while let node = candidate, isContainerMark(node), range(of: node).start.line < limit {
      candidate = cmark_node_next(node)
      guard let (container, end) = containers?.container(startingOn: range(of: node).start.line)
      else { continue }
      guard container.kind == .tab else { return nil }
      next = candidate
      return (node, container, end)
    }
    return nil
  }

  private mutating func blocks(
    in mark: Node, next: inout Node?, upTo end: Int
  ) -> [Block] {
    nested(in: mark) { reader in
      reader.contained { $0.blocks(from: &next, upTo: end) }
    }
  }

  private mutating func checkedBlocks(
    in mark: Node, next: inout Node?, upTo end: Int
  ) -> [Block] {
    let blocks = blocks(in: mark, next: &next, upTo: end)
    checkTabs(in: blocks)
    return blocks
  }

  /// A container's title, which is Markdown.
  private mutating func title(of container: Container, on line: Int) -> [Inline] {
    let outside = lineOffset
    lineOffset = line - 1
    defer { lineOffset = outside }
    let text = Array(container.title.utf8)
    let extensions = options.extensions.subtracting([.footnotes])
    return SyntaxTree.read(text[...], extensions: extensions) { root in
      guard let paragraph = cmark_node_first_child(root), cmark_node_next(paragraph) == nil,
        cmark_node_get_type(paragraph) == CMARK_NODE_PARAGRAPH
      else { return [.text(container.title)] }
      nesting.enter(.line)
      let inlines = plainInlines(ofBlock: paragraph)
      return typeset(inlines + (leaveHTMLPlace().map { [.html($0)] } ?? []))
    }
  }
}

/// One of several things of which readers see one at a time.
private struct Tab {
  let title: [Inline]
  let range: SourceRange
  let blocks: [Block]

  /// The only thing in it that is not hidden, if that is code.
  var code: CodeBlock? {
    let shown = blocks.compactMap { block -> Block? in
      if case .code(let code) = block.content, code.isHidden { nil } else { block }
    }
    guard shown.count == 1, case .code(let code) = shown[0].content else { return nil }
    return code
  }
}

extension [Tab] {
  /// Tabs where each is code; else one below the other, each below its name.
  fileprivate var blocks: [Block] {
    let areCode = count > 1 && allSatisfy { $0.code != nil }
    return flatMap { tab -> [Block] in
      guard areCode else {
        return [Block(.paragraph([.strong(tab.title)]), range: tab.range)] + tab.blocks
      }
      return tab.blocks.map { block in
        guard case .code(let code) = block.content, !code.isHidden else { return block }
        return Block(.code(code.with(tab: tab.title.plainText)), range: block.range)
      }
    }
  }
}
