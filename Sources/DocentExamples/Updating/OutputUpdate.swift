import DocentMarkdown
import DocentModel

/// How fences of a page come to say what their examples print.
struct OutputUpdate {
  let source: SourceFile
  let normalizations: [OutputNormalization]

  /// None where the page says it already, or cannot.
  func edits(of fence: Fence, printing lines: [String], errors: [String]) -> [TextEdit] {
    outputEdits(of: fence, normalizations.applied(to: lines))
      + (fence.expectedErrorOutput.map {
        edits(of: $0, normalizations.applied(to: errors))
      } ?? [])
  }

  private func outputEdits(of fence: Fence, _ real: [String]) -> [TextEdit] {
    if let output = fence.expectedOutput { return edits(of: output, real) }
    // Comments in a copy are the file's.
    let isCopy = fence.attributes.origin != nil
    if let expected = ExpectedOutput(of: fence) {
      guard !isCopy, !isMet(expected.lines, by: real) else { return [] }
      return PrintsRewrite(fence, in: source).edits(printing: real, normalizations)
    }
    if real.isEmpty { return [] }
    // Readers would see the output of an example that they do not see.
    guard fence.attributes.isHidden else { return FenceLines(fence, in: source).addingOutput(real) }
    return isCopy ? [] : PrintsRewrite(fence, in: source).adding(real)
  }

  private func edits(of fence: OutputFence, _ real: [String]) -> [TextEdit] {
    let expected = OutputPattern.lines(of: fence.text)
    guard !isMet(expected, by: real) else { return [] }
    let lines = OutputRevision(of: normalizations.applied(to: expected), to: real).lines
    return FenceLines(fence, in: source).replacingContent(with: lines)
  }

  private func isMet(_ expected: [String], by real: [String]) -> Bool {
    OutputPattern.matches(real, normalizations.applied(to: expected))
  }
}
