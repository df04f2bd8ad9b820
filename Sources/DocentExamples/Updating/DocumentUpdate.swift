package import DocentMarkdown
package import DocentModel

/// A page that is brought up to date: first its copies of files, then, after its examples have run,
/// what they print.
///
/// Only examples that do what they should are touched; all else stays byte by byte.
package struct DocumentUpdate: Sendable {
  package let original: Document
  /// The page with every copy as its file is now: this is what to run.
  package let refreshed: ExamplePage
  private let copies: [ExampleID: [TextEdit]]
  private let unwritableCopies: Set<ExampleID>

  package init(_ page: ExamplePage) {
    let document = page.document
    original = document
    var copies: [ExampleID: [TextEdit]] = [:]
    var unwritable: Set<ExampleID> = []
    for fence in document.fences {
      let check = CopyCheck(fence, in: document.source, against: page.copies)
      guard case .differs(let lines, _) = check else { continue }
      let edits = FenceLines(fence, in: document.source)
        .replacingContent(with: RevisedLine.lines(from: fence.codeLines, to: lines))
      if document.reads(edits, as: { $0.codeLines == lines }, in: fence) {
        copies[fence.id] = edits
      } else {
        unwritable.insert(fence.id)
      }
    }
    self.copies = copies
    unwritableCopies = unwritable
    refreshed = ExamplePage(
      document: document.applying(copies.values.flatMap(\.self)), settings: page.settings,
      copies: page.copies)
  }

  /// What has become of a page.
  package struct Result: Sendable {
    package let page: SourceFile
    /// The examples that the page now says the output of.
    package let settled: Set<ExampleID>
    /// Those that need a change which cannot be written where they stand.
    package let unwritable: Set<ExampleID>
  }

  /// - Parameter findings: Of running `refreshed`; examples without one are left as they are.
  package func result(after findings: [ExampleID: ExampleFinding]) -> Result {
    let kept = copies.filter { (findings[$0.key] ?? .faulty) != .faulty }
    let page =
      kept.count == copies.count
      ? refreshed.document : original.applying(kept.values.flatMap(\.self))
    let outputs = OutputUpdate(
      source: page.source, normalizations: refreshed.settings.normalizations)
    var edits: [TextEdit] = []
    var settled: Set<ExampleID> = []
    var unwritable = unwritableCopies
    for fence in page.fences {
      guard case .prints(let lines, let errors) = findings[fence.id] else { continue }
      let own = outputs.edits(of: fence, printing: lines, errors: errors)
      if own.isEmpty { continue }
      let isSaid = { outputs.edits(of: $0, printing: lines, errors: errors).isEmpty }
      if page.reads(own, as: isSaid, in: fence) {
        edits += own
        settled.insert(fence.id)
      } else {
        unwritable.insert(fence.id)
      }
    }
    return Result(
      page: SourceFile(path: page.source.path, bytes: page.source.bytes.applying(edits)),
      settled: settled, unwritable: unwritable)
  }
}

extension Fence {
  fileprivate var codeLines: [String] {
    code.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }

  fileprivate func hasSameText(as other: Fence) -> Bool {
    code == other.code && expectedOutput?.text == other.expectedOutput?.text
      && expectedErrorOutput?.text == other.expectedErrorOutput?.text
  }
}

extension Document {
  fileprivate func applying(_ edits: [TextEdit]) -> Document {
    guard !edits.isEmpty else { return self }
    let bytes = source.bytes.applying(edits)
    return MarkdownParser().parse(SourceFile(path: source.path, bytes: bytes)).document
  }

  /// Whether after edits the fence reads as intended, and all others as before.
  ///
  /// Markdown has more corners than there are rules here: what would not read back is not written.
  fileprivate func reads(
    _ edits: [TextEdit], as isIntended: (Fence) -> Bool, in fence: Fence
  ) -> Bool {
    let changed = applying(edits).fences
    return changed.map(\.id) == fences.map(\.id)
      && zip(fences, changed).allSatisfy { old, new in
        old.id == fence.id
          ? new.attributes == old.attributes && isIntended(new) : new.hasSameText(as: old)
      }
  }
}
