import DocentExamples
import DocentMarkdown
import DocentModel

/// A page after an update, without any compiler: what its examples print is given.
struct UpdatedPage {
  let page: SourceFile
  /// The names of the examples that the page now says the output of.
  let settled: [String]
  /// The names of those that cannot be mended where they stand.
  let unwritable: [String]

  /// - Parameters:
  ///   - outputs: What each example prints, in the page's order.
  ///   - files: The files that fences are copies of.
  init(_ markdown: String, printing outputs: String..., files: [String: String] = [:]) {
    let lines = outputs.map { $0.split(separator: "\n", omittingEmptySubsequences: false) }
    self.init(
      markdown, findings: lines.map { .prints($0 == [""] ? [] : $0.map(String.init)) },
      files: files)
  }

  init(
    _ markdown: String, findings: [ExampleFinding], files: [String: String] = [:],
    settings: ExampleSettings = ExampleSettings()
  ) {
    let source = SourceFile(path: "page.md", text: markdown)
    let update = DocumentUpdate(
      ExamplePage(
        document: MarkdownParser().parse(source).document, settings: settings,
        copies: CopiedFiles(files)))
    let known = zip(update.refreshed.document.fences.map(\.id), findings)
    let result = update.result(after: Dictionary(uniqueKeysWithValues: known))
    page = result.page
    settled = result.settled.map(\.name).sorted()
    unwritable = result.unwritable.map(\.name).sorted()
  }

  var text: String { String(decoding: page.bytes, as: UTF8.self) }
}

extension CopiedFiles {
  init(_ texts: [String: String]) {
    let entries = texts.map { ($0, Entry.text(SourceFile(path: $0, text: $1))) }
    self.init(Dictionary(uniqueKeysWithValues: entries))
  }
}
