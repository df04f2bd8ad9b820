package import DocentModel

/// A code block, fenced or indented.
package struct CodeBlock: Sendable {
  /// The info string after the fence, as written; empty for an indented block.
  package let info: String
  /// The text between the fences, with `\n` line ends, the last one included.
  package let code: String
  /// As it is written; empty where the author names none.
  package let language: String
  /// The author's name for code that is no example; those have theirs in the fence's id.
  package let name: String?
  package let presentation: FenceAttributes.Presentation
  /// Where the opening fence stands; `nil` for an indented block.
  package let opening: SourceRange?
  /// What the fence asks of Docent; `nil` unless it is a Swift fence.
  package let fence: Fence?

  /// A block of which nothing is known but what a parser of Markdown reads.
  package init(info: String, code: String) {
    self.info = info
    self.code = code
    language = String(info.prefix { $0 != " " && $0 != "," && $0 != "\t" })
    name = nil
    presentation = FenceAttributes.Presentation()
    opening = nil
    fence = nil
  }

  /// The same block as an example.
  func with(_ fence: Fence) -> CodeBlock {
    CodeBlock(
      self, language: language, name: nil, fence.attributes.presentation,
      opening: fence.opening, fence: fence)
  }

  /// The same block in another language than Swift, with what its info string asks for.
  func with(_ listing: ListingInfo, name: String?, opening: SourceRange) -> CodeBlock {
    CodeBlock(
      self, language: listing.language, name: name, listing.presentation, opening: opening,
      fence: nil)
  }

  /// The same block under a tab's name.
  func with(tab: String) -> CodeBlock {
    var presentation = presentation
    presentation.tab = tab
    return CodeBlock(
      self, language: language, name: name, presentation, opening: opening, fence: fence)
  }

  private init(
    _ block: CodeBlock, language: String, name: String?,
    _ presentation: FenceAttributes.Presentation, opening: SourceRange?, fence: Fence?
  ) {
    info = block.info
    code = block.code
    self.language = language
    self.name = name
    self.presentation = presentation
    self.opening = opening
    self.fence = fence
  }

  /// Whether it is run and not shown.
  package var isHidden: Bool { fence?.attributes.isHidden ?? false }

  /// Whether the language is the given one, in upper or lower case.
  package func isFenced(as language: String) -> Bool { self.language.lowercased() == language }
}
