package import DocentModel

/// A Markdown page as a tree of values.
package struct Document: Sendable {
  package let source: SourceFile
  /// The YAML between the `---` lines at the top of the file, if there are such.
  package let frontMatter: FrontMatterText?
  package let blocks: [Block]
  /// The footnotes that the text refers to, in the order of their first references.
  package let footnotes: [Footnote]
  /// Every ` ```swift ` fence in the order of the page, hidden ones included.
  package let fences: [Fence]
  /// The lines of marks for the page's contents, which stand beside every page and are left out.
  package let contentsMarks: [SourceRange]

  package init(
    source: SourceFile, frontMatter: FrontMatterText?, blocks: [Block], footnotes: [Footnote],
    fences: [Fence], contentsMarks: [SourceRange] = []
  ) {
    self.source = source
    self.frontMatter = frontMatter
    self.blocks = blocks
    self.footnotes = footnotes
    self.fences = fences
    self.contentsMarks = contentsMarks
  }
}

/// The text of a page's front matter, not yet read as YAML.
package struct FrontMatterText: Sendable, Equatable {
  package let yaml: String
  /// The line of the file on which the YAML starts.
  package let firstLine: Int

  package init(yaml: String, firstLine: Int) {
    self.yaml = yaml
    self.firstLine = firstLine
  }
}

/// A note at the foot of the page.
package struct Footnote: Sendable {
  /// The name that the author gave it, as in `[^name]`.
  package let label: String
  /// Its place among the page's footnotes, from 1.
  package let number: Int
  /// How often the text refers to it: one back link each.
  package let referenceCount: Int
  package let blocks: [Block]

  package init(label: String, number: Int, referenceCount: Int, blocks: [Block]) {
    self.label = label
    self.number = number
    self.referenceCount = referenceCount
    self.blocks = blocks
  }
}
