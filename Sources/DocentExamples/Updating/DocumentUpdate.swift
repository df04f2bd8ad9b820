package import DocentMarkdown
package import DocentModel

/// A page that is brought up to date: first its copies of files, then, after its examples have run,
/// what they print.
///
/// Only examples that do what they should are touched; all else stays byte by byte.
package struct DocumentUpdate: Sendable {
  package let original: Document
  /// The page with every copy as its file is now: this is what to run.
  package let refreshed: Document
  private let copies: [ExampleID: [TextEdit]]

  package init(_ document: Document, from files: CopiedFiles) {
    original = document
    var copies: [ExampleID: [TextEdit]] = [:]
    for fence in document.fences {
      guard case .differs(let lines, _) = CopyCheck(fence, in: document.source, against: files)
      else { continue }
      let edits = FenceLines(fence, in: document.source)
        .replacingContent(with: RevisedLine.lines(from: fence.codeLines, to: lines))
      if document.applying(edits, to: fence, gives: { $0.codeLines == lines }) {
        copies[fence.id] = edits
      }
    }
    self.copies = copies
    refreshed = document.applying(copies.values.flatMap(\.self))
  }

  /// The page as it should be, and the examples that are the better for it.
  package struct Result: Sendable {
    package let bytes: [UInt8]
    package let settled: Set<ExampleID>
  }

  /// - Parameter results: Of running `refreshed`; examples without a result are left as they are.
  package func result(after results: [ExampleResult]) -> Result {
    let results = Dictionary(results.map { ($0.example.id, $0) }) { first, _ in first }
    let kept = copies.filter { results[$0.key].map(\.doesWhatItShould) ?? false }
    let page =
      kept.count == copies.count ? refreshed : original.applying(kept.values.flatMap(\.self))
    var edits: [TextEdit] = []
    var settled = Set(kept.keys)
    for fence in page.fences {
      guard let real = results[fence.id]?.outputForPage else { continue }
      let own = page.source.edits(of: fence, printing: real)
      guard !own.isEmpty,
        page.applying(own, to: fence, gives: { $0.expects(real) })
      else { continue }
      edits += own
      settled.insert(fence.id)
    }
    return Result(bytes: page.source.bytes.applying(edits), settled: settled)
  }
}

extension SourceFile {
  /// What makes a fence say that it prints these lines.
  fileprivate func edits(of fence: Fence, printing real: [String]) -> [TextEdit] {
    if let output = fence.expectedOutput {
      let expected = OutputPattern.lines(of: output.text)
      guard !OutputPattern.matches(real, expected) else { return [] }
      let lines = OutputRevision(of: expected, to: real).lines
      return FenceLines(output, in: self).replacingContent(with: lines)
    }
    // Comments in a copy are the file's.
    let isCopy = fence.attributes.origin != nil
    if let expected = ExpectedOutput(of: fence) {
      guard !isCopy, !OutputPattern.matches(real, expected.lines) else { return [] }
      return PrintsRewrite(fence, in: self).edits(printing: real)
    }
    if real.isEmpty { return [] }
    // Readers would see the output of an example that they do not see.
    guard fence.attributes.isHidden else { return FenceLines(fence, in: self).addingOutput(real) }
    return isCopy ? [] : PrintsRewrite(fence, in: self).adding(real)
  }
}

extension Fence {
  fileprivate var codeLines: [String] {
    code.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }

  fileprivate func expects(_ real: [String]) -> Bool {
    ExpectedOutput(of: self).map { OutputPattern.matches(real, $0.lines) } ?? real.isEmpty
  }
}

extension Document {
  fileprivate func applying(_ edits: [TextEdit]) -> Document {
    guard !edits.isEmpty else { return self }
    let bytes = source.bytes.applying(edits)
    return MarkdownParser().parse(SourceFile(path: source.path, bytes: bytes)).document
  }

  /// Whether the page reads as intended after edits: the fence fits, and all others are the same.
  ///
  /// Markdown has more corners than rules here: what would not read back is not written.
  fileprivate func applying(
    _ edits: [TextEdit], to fence: Fence, gives isIntended: (Fence) -> Bool
  ) -> Bool {
    let changed = applying(edits).fences
    guard changed.map(\.id) == fences.map(\.id) else { return false }
    return zip(fences, changed).allSatisfy { old, new in
      if old.id == fence.id { return new.attributes == old.attributes && isIntended(new) }
      return old.code == new.code && old.expectedOutput?.text == new.expectedOutput?.text
    }
  }
}
