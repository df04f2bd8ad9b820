import ArgumentParser
import DocentExamples
import DocentModel
import DocentProject
import DocentSite

/// `docent test`: compiles, runs and checks every Swift example of the content.
struct TestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Compile, run and check every Swift example on the pages.")

  @OptionGroup var project: ProjectOptions
  @OptionGroup var examples: ExampleOptions
  @OptionGroup var reports: ReportOptions

  @Option(help: "Only examples whose id or session contains this text.")
  var filter: String?

  @Option(
    help: ArgumentHelp(
      "Only part K of N that take about the same time, for N machines.", valueName: "k/n"),
    transform: Shard.init(argument:))
  var shard: Shard?

  @Flag(help: "Print the examples and what each is expected to do, and run nothing.")
  var list = false

  @Flag(help: "Take warnings for errors.")
  var strict = false

  @Flag(help: "Write what the examples print, and what the copied files hold, into the pages.")
  var update = false

  @Flag(help: "With --update: write nothing, and fail if there is something to write.")
  var check = false

  func validate() throws {
    if check, !update { throw ValidationError("--check is part of --update.") }
    if list, update { throw ValidationError("--list runs nothing, so there is nothing to update.") }
  }

  func run() async throws {
    let surroundings = Surroundings.current
    let console = Console(environment: surroundings.environment, isQuiet: project.quiet)
    try await console.reporting {
      let project = try Project(configurationPath: project.config, surroundings: surroundings)
      try await test(project, surroundings: surroundings, console: console)
    }
  }

  private func test(
    _ project: Project, surroundings: Surroundings, console: Console
  ) async throws {
    let writer = try ReportWriter(reports.requests, surroundings: surroundings)
    let builder = SiteBuilder(
      configuration: project.configuration, theme: Theme([]), generator: "", includesDrafts: true)
    let (folders, folderProblems) = try project.readContent()
    let (content, pageProblems) = await builder.load(folders)
    var problems = (folderProblems + pageProblems).promoted(isStrict: strict).inOrder
    let session = ExampleSession(
      project: project, surroundings: surroundings, options: examples)
    let pages = project.examplePages(content)
    let updating = update ? PageUpdating(pages, isDryRun: check) : nil
    let whole = ExamplePlan(pages: updating?.pages ?? pages, filter: filter)
    let (plan, share) = whole.divided(shard, history: session.history)
    let scope = filter == nil && shard == nil ? project.exampleScope(includesDrafts: true) : nil
    problems += [scope.flatMap { session.lostExamples(plan, scope: $0) }].compactMap(\.self)
    console.show(problems)
    if list {
      plan.listing.forEach(console.print)
      guard !problems.hasErrors else { throw ExitStatus.contentProblems }
      return
    }
    var report = try await session.run(plan, scope: scope, console: console)
    if let updating {
      problems += updating.apply(&report, below: surroundings.currentFolder, console: console)
    }
    report = report.revised(besides: problems) {
      project.configuration.checks.applied(to: $0).promoted(isStrict: strict)
    }
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
