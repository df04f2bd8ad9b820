import DocentExamples
import DocentModel
import DocentProject
import DocentSite

/// One run of `docent test`: from the pages to the exit status.
struct TestRun {
  enum Updating { case write, dryRun }

  let selection: ExampleSelection
  let session: ExampleSession
  let filter: String?
  let shard: Shard?
  /// What to do with pages that are out of date; `nil` for nothing.
  let updating: Updating?
  let strictness: Strictness
  let showsBacktrace: Bool
  let console: Console

  /// Prints what a run would do.
  func list() throws {
    let problems = selection.problems.promoted(strictness).inOrder
    console.show(problems)
    let plan = try plan(of: selection.pages)
    for line in plan.divided(shard, history: session.history).plan.listing { console.print(line) }
    guard !problems.hasErrors else { throw ExitStatus.contentProblems }
  }

  /// - Throws: `ProjectProblem` where the filter leaves nothing.
  private func plan(of pages: [ExamplePage]) throws -> ExamplePlan {
    let plan = ExamplePlan(
      pages: showsBacktrace ? pages.map(\.withBacktrace) : pages, filter: filter)
    if let filter, plan.exampleCount == 0 {
      throw ProjectProblem(
        Diagnostic(
          .error, id: "filter", "no example has ‘\(filter)’ in its id or session",
          hint: "docent test --list names them all"))
    }
    return plan
  }

  /// - Parameter folder: The folder that the paths of pages are relative to.
  func run(reportingTo writer: ReportWriter, below folder: String) async throws {
    let updater = updating.map { PageUpdating(selection.pages, isDryRun: $0 == .dryRun) }
    let whole = try plan(of: updater?.pages ?? selection.pages)
    let (plan, share) = whole.divided(shard, history: session.history)
    let scope = filter == nil && shard == nil ? selection.scope : nil
    var problems = selection.problems.promoted(strictness).inOrder
    problems += [scope.flatMap { session.lostExamples(plan, scope: $0) }].compactMap(\.self)
    console.show(problems)

    var report = try await session.run(plan, scope: scope, console: console)
    let outOfDate = updater?.apply(&report, below: folder, console: console) ?? []
    report = report.revised(besides: problems) {
      selection.checks.applied(to: $0).promoted(strictness)
    }
    problems += outOfDate
    console.show(report.diagnostics)
    if !report.reasonsForAlone.isEmpty {
      console.say("alone: " + report.reasonsForAlone.joined(separator: "; "))
    }
    if let shard {
      console.say("shard \(shard): \(plan.exampleCount) of \(whole.exampleCount) examples")
    }
    try writer.write(TestReport(report, problems: problems, share: share), console: console)
    console.print(report.summaryLine)
    guard !problems.hasErrors, report.failed == 0 else { throw ExitStatus.contentProblems }
  }
}
