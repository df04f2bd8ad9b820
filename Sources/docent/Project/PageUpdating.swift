import DocentExamples
import DocentMarkdown
import DocentModel
import DocentProject

/// What `docent test --update` does around a run: the pages to run, then the changes to make.
struct PageUpdating {
  private let updates: [DocumentUpdate]
  private let isDryRun: Bool

  /// - Parameter isDryRun: Whether to say what would change, and change nothing.
  init(_ pages: [ExamplePage], isDryRun: Bool) {
    updates = pages.map(DocumentUpdate.init)
    self.isDryRun = isDryRun
  }

  /// The pages whose examples are to be run.
  var pages: [ExamplePage] { updates.map(\.refreshed) }

  /// Prints what changes in the pages, and writes it.
  ///
  /// - Parameters:
  ///   - report: Loses what has been mended, and gets the places that things have on disk now.
  ///   - folder: Where the command was started.
  /// - Returns: An error for each page that is not up to date after all.
  func apply(_ report: inout ExampleReport, below folder: String, console: Console) -> [Diagnostic]
  {
    let findings = report.findings
    var problems: [Diagnostic] = []
    var updated = 0
    for update in updates {
      let result = update.result(after: findings)
      var page = update.original.source
      if result.page != page {
        let problem =
          isDryRun
          ? Self.outOfDate(page, result.page)
          : PageFile(page, below: folder).write(result.page.bytes)
        if let problem { problems.append(problem) }
        if isDryRun || problem == nil {
          console.print(UnifiedDiff(from: page, to: result.page).lines.joined(separator: "\n"))
        }
        if problem == nil {
          report = report.settling(result.settled)
          page = result.page
          updated += 1
        }
      }
      report = report.marking(unwritable: result.unwritable)
        .moving(from: update.refreshed.document.source, to: page)
    }
    if !isDryRun { console.say(Self.summary(updated: updated)) }
    console.show(problems)
    return problems
  }

  private static func summary(updated: Int) -> String {
    switch updated {
    case 0: "no page updated"
    case 1: "1 page updated"
    default: "\(updated) pages updated"
    }
  }

  private static func outOfDate(_ page: SourceFile, _ new: SourceFile) -> Diagnostic {
    let line = (1...page.lineCount).first { page.line($0) != new.line($0) } ?? page.lineCount
    return Diagnostic(
      .error, id: "update", "is not up to date",
      at: SourceRange(line: line, column: 1),
      in: page, hint: "run docent test --update")
  }
}
