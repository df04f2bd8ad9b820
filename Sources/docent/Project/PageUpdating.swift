import DocentExamples
import DocentMarkdown
import DocentModel
import DocentProject

/// What `docent test --update` does around a run: the pages to run, then the changes to make.
struct PageUpdating {
  private let updates: [DocumentUpdate]
  /// The pages whose examples are to be run.
  let pages: [ExamplePage]

  init(_ pages: [ExamplePage], from files: CopiedFiles) {
    updates = pages.map { DocumentUpdate($0.document, from: files) }
    self.pages = zip(pages, updates).map { page, update in
      ExamplePage(document: update.refreshed, settings: page.settings)
    }
  }

  struct Outcome {
    /// The run's report, without what has been mended.
    let report: ExampleReport
    let changedPages: Int
    let problems: [Diagnostic]

    func summary(isDryRun: Bool) -> String {
      let pages = changedPages == 1 ? "1 page" : "\(changedPages) pages"
      if !isDryRun { return "\(pages) updated" }
      return changedPages == 0
        ? "every page is up to date" : "\(pages) to update: run docent test --update"
    }
  }

  /// Prints what changes, and writes it unless `isDryRun`.
  func apply(
    _ report: ExampleReport, below folder: String, isDryRun: Bool, console: Console
  ) -> Outcome {
    var settled: Set<ExampleID> = []
    var changedPages = 0
    var problems: [Diagnostic] = []
    for update in updates {
      let source = update.original.source
      let result = update.result(after: report.results)
      guard result.bytes != source.bytes else { continue }
      let diff = UnifiedDiff(path: source.path, from: source.bytes, to: result.bytes)
      console.print(diff.lines.joined(separator: "\n"))
      if !isDryRun, let problem = PageFile(source, below: folder).write(result.bytes) {
        problems.append(problem)
        continue
      }
      changedPages += 1
      settled.formUnion(result.settled)
    }
    return Outcome(
      report: isDryRun ? report : report.settling(settled), changedPages: changedPages,
      problems: problems)
  }
}
