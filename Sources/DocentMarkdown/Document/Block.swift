package import DocentModel

/// A paragraph, list, table or other block, with the lines that it stands on.
package struct Block: Sendable {
  /// What kind of block it is, with what is in it.
  package indirect enum Content: Sendable {
    case paragraph([Inline])
    case heading(Heading)
    case blockQuote([Block])
    case alert(Alert)
    case details(Details)
    case list(List)
    case code(CodeBlock)
    case html(RawHTML)
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

/// A title of a section, written with `#` or underlined.
package struct Heading: Sendable {
  /// 1 to 6.
  package let level: Int
  package let inlines: [Inline]
  /// The fragment that links to it, unique in the page: what the author wrote as `{#id}`, or else
  /// GitHub's slug of the text.
  package let id: String

  package init(level: Int, inlines: [Inline], id: String) {
    self.level = level
    self.inlines = inlines
    self.id = id
  }

  /// What the heading says, without markup and HTML.
  package var text: String {
    let text = inlines.plainText.utf8
    guard let start = text.firstIndex(where: { !$0.isBlank }),
      let end = text.lastIndex(where: { !$0.isBlank })
    else { return "" }
    return String(Substring(text[start...end]))
  }
}

/// A list, ordered or not.
package struct List: Sendable {
  /// An item: whole blocks, other lists among them.
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

/// A table in GitHub's form: its header, and rows of as many cells.
package struct Table: Sendable {
  /// The side of its column at which text stands.
  package enum Alignment: String, Sendable { case left, center, right }

  /// One a column; `nil` where the author gave none.
  package let alignments: [Alignment?]
  /// The text of each cell.
  package let header: [[Inline]]
  /// Cells of a row, then rows.
  package let rows: [[[Inline]]]

  package init(alignments: [Alignment?], header: [[Inline]], rows: [[[Inline]]]) {
    self.alignments = alignments
    self.header = header
    self.rows = rows
  }
}
