package import DocentModel

/// A Swift fence: code that is compiled and run, and what the author expects of it.
package struct Fence: Sendable {
  package let id: ExampleID
  package let attributes: FenceAttributes
  /// The text between the fences, with `\n` line ends.
  package let code: String
  /// Where the opening fence stands; attributes are at columns of this line.
  package let opening: SourceRange
  /// The line of the fence that closes it; `nil` for one that ends with what it stands in.
  package let closingLine: Int?
  /// One a line of `code`: where its first byte stands in the page.
  package let origins: [SourcePosition]
  /// The ` ```output ` fence that follows, if one does.
  package let expectedOutput: OutputFence?
  /// The ` ```output, stderr ` fence that follows, if one does.
  package let expectedErrorOutput: OutputFence?
  /// The fragment that links to it, unique in the page: `example-` and its name.
  package let anchor: String

  package init(
    id: ExampleID, attributes: FenceAttributes, code: String, opening: SourceRange,
    closingLine: Int?, origins: [SourcePosition], expectedOutput: OutputFence? = nil,
    expectedErrorOutput: OutputFence? = nil, anchor: String
  ) {
    self.id = id
    self.attributes = attributes
    self.code = code
    self.opening = opening
    self.closingLine = closingLine
    self.origins = origins
    self.expectedOutput = expectedOutput
    self.expectedErrorOutput = expectedErrorOutput
    self.anchor = anchor
  }

  /// Where a place of the code stands in the page; past the last line, the end of the code.
  package func location(of position: SourcePosition) -> SourcePosition {
    guard let last = origins.last else { return opening.start }
    guard position.line >= 1, position.line <= origins.count else { return last }
    let origin = origins[position.line - 1]
    return SourcePosition(line: origin.line, column: origin.column + position.column - 1)
  }
}

/// A fence of text that an example is expected to print.
package struct OutputFence: Sendable, Equatable {
  package let text: String
  /// Where its opening fence stands.
  package let opening: SourceRange
  /// The line of the fence that closes it; `nil` for one that ends with what it stands in.
  package let closingLine: Int?

  package init(text: String, opening: SourceRange, closingLine: Int?) {
    self.text = text
    self.opening = opening
    self.closingLine = closingLine
  }
}
