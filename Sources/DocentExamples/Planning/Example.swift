package import DocentMarkdown
package import DocentModel

/// A fence of a page, with what the page says that it does.
package struct Example: Sendable {
  package let fence: Fence
  package let source: SourceFile
  /// The sessions that it is a part of; none if it stands alone.
  package let sessions: [String]
  /// What it is expected to print; `nil` where the page says nothing about it.
  package let expectedOutput: ExpectedOutput?
  /// Comments that its author may think are checked.
  package let unreadExpectations: [UnreadExpectation]
  /// What it is expected to write on standard error; `nil` where the page says nothing about it.
  package let expectedErrorOutput: ExpectedOutput?
  /// What the compiler is expected to say, from `// expected-error {{…}}` comments.
  package let expectedMessages: [ExpectedMessage]

  /// Why it is no copy of the file that it should be one of; `nil` where it is, or need not be.
  package let copyProblem: Diagnostic?

  /// Looks up what the fence is a copy of.
  ///
  /// - Parameter session: The session that its page gives to fences without one.
  package init(
    fence: Fence, source: SourceFile, copies: CopiedFiles = CopiedFiles(), session: String? = nil
  ) {
    self.fence = fence
    self.source = source
    sessions = fence.attributes.sessions(orOfPage: session)
    copyProblem = CopyCheck(fence, in: source, against: copies).diagnostic
    expectedOutput = ExpectedOutput(of: fence)
    unreadExpectations = UnreadExpectation.comments(in: fence.code)
    expectedErrorOutput = fence.expectedErrorOutput.map(ExpectedOutput.init)
    expectedMessages = MessageComments(in: fence.code).messages
  }

  package var id: ExampleID { fence.id }

  /// A diagnostic's place: the line of the page on which a line of the code stands.
  func location(of position: SourcePosition) -> Diagnostic.Location {
    let start = fence.location(of: position)
    return .init(
      path: source.path, range: SourceRange(start), excerpt: source.lineText(start.line))
  }

  /// Whether a diagnostic is about the example's own lines, the opening fence included.
  func holds(_ diagnostic: Diagnostic) -> Bool {
    guard let location = diagnostic.location, location.path == source.path else { return false }
    let last = fence.origins.last?.line ?? fence.opening.end.line
    return (fence.opening.start.line...last).contains(location.range.start.line)
  }

  var openingLocation: Diagnostic.Location {
    .init(
      path: source.path, range: fence.opening,
      excerpt: source.lineText(fence.opening.start.line))
  }
}
