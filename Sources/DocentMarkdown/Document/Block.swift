package import DocentModel

/// A paragraph, list, table or other block, with the lines that it stands on.
package struct Block: Sendable {
  package indirect enum Content: Sendable {
    case paragraph([Inline])
    case heading(Heading)
    case blockQuote([Block])
    case list(List)
    case code(CodeBlock)
    /// Raw HTML as the author wrote it.
    case html(String)
    case table(Table)
    case thematicBreak
  }

  package let content: Content
  package let range: SourceRange

  package init(_ content: Content, range: SourceRange) {
    self.content = content
    self.range = range
  }
}

package struct Heading: Sendable {
  /// 1 to 6.
  package let level: Int
  package let inlines: [Inline]
  /// The fragment that links to it: GitHub's slug of the text, unique in the page.
  package let id: String

  package init(level: Int, inlines: [Inline], id: String) {
    self.level = level
    self.inlines = inlines
    self.id = id
  }
}

package struct List: Sendable {
  package struct Item: Sendable {
    package let blocks: [Block]
    /// `nil` unless the item starts with a task's box.
    package let isChecked: Bool?

    package init(blocks: [Block], isChecked: Bool?) {
      self.blocks = blocks
      self.isChecked = isChecked
    }
  }

  /// The first number of an ordered list; `nil` for bullets.
  package let start: Int?
  /// Whether items stand without blank lines, and so their paragraphs without `<p>`.
  package let isTight: Bool
  package let items: [Item]

  package init(start: Int?, isTight: Bool, items: [Item]) {
    self.start = start
    self.isTight = isTight
    self.items = items
  }
}

package struct Table: Sendable {
  package enum Alignment: String, Sendable { case left, center, right }

  /// One a column; `nil` where the author gave none.
  package let alignments: [Alignment?]
  package let header: [[Inline]]
  package let rows: [[[Inline]]]

  package init(alignments: [Alignment?], header: [[Inline]], rows: [[[Inline]]]) {
    self.alignments = alignments
    self.header = header
    self.rows = rows
  }
}

/// A code block, fenced or indented.
package struct CodeBlock: Sendable {
  /// The info string after the fence, as written; empty for an indented block.
  package let info: String
  /// The text between the fences, with `\n` line ends, the last one included.
  package let code: String
  /// What the fence asks of Docent; `nil` unless it is a Swift fence whose info string is sound.
  package let fence: Fence?

  package init(info: String, code: String, fence: Fence?) {
    self.info = info
    self.code = code
    self.fence = fence
  }

  /// The first word of the info string: the language, as it is written.
  package var language: String {
    String(info.prefix { $0 != " " && $0 != "," && $0 != "\t" })
  }

  /// Whether the language is the given one, in upper or lower case.
  package func isFenced(as language: String) -> Bool { self.language.lowercased() == language }
}
