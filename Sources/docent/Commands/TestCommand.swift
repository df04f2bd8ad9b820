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

  @Option(help: "Only examples whose id or session contains this text.")
  var filter: String?

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
    let builder = SiteBuilder(
      configuration: project.configuration, theme: Theme([]), generator: "", includesDrafts: true)
    let (folders, folderProblems) = try project.readContent()
    let (content, pageProblems) = await builder.load(folders)
    let problems = (folderProblems + pageProblems).promoted(isStrict: strict).inOrder
    console.show(problems)
    let copies = project.readCopiedFiles(for: content.documents)
    let pages = update ? PageUpdating(content.documents, from: copies) : nil
    let plan = ExamplePlan(
      documents: pages?.documents ?? content.documents, settings: project.exampleSettings,
      copies: copies, filter: filter)
    if list {
      plan.listing.forEach(console.print)
      guard !problems.hasErrors else { throw ExitStatus.contentProblems }
      return
    }
    let session = ExampleSession(
      project: project, surroundings: surroundings, options: examples)
    let run = try await session.run(plan, console: console)
    let updated = pages?.apply(
      run, below: surroundings.currentFolder, isDryRun: check, console: console)
    let report = updated?.report ?? run
    let diagnostics =
      project.configuration.checks.applied(to: report.diagnostics)
      .promoted(isStrict: strict) + (updated?.problems ?? [])
    console.show(diagnostics)
    if !report.reasonsForAlone.isEmpty {
      console.say("alone: " + report.reasonsForAlone.joined(separator: "; "))
    }
    if let updated { console.say(updated.summary(isDryRun: check)) }
    console.print(report.summaryLine)
    let isOutOfDate = check && updated?.changedPages != 0
    guard !problems.hasErrors, !diagnostics.hasErrors, !isOutOfDate else {
      throw ExitStatus.contentProblems
    }
  }
}
