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
    let plan = ExamplePlan(pages: project.examplePages(content), filter: filter)
    if list {
      plan.listing.forEach(console.print)
      guard !problems.hasErrors else { throw ExitStatus.contentProblems }
      return
    }
    let session = ExampleSession(
      project: project, surroundings: surroundings, options: examples)
    let report = try await session.run(plan, console: console)
    let diagnostics = project.configuration.checks.applied(to: report.diagnostics)
      .promoted(isStrict: strict)
    console.show(diagnostics)
    if !report.reasonsForAlone.isEmpty {
      console.say("alone: " + report.reasonsForAlone.joined(separator: "; "))
    }
    console.print(report.summaryLine)
    guard !problems.hasErrors, !diagnostics.hasErrors else { throw ExitStatus.contentProblems }
  }
}
