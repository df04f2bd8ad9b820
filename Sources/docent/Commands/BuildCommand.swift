import ArgumentParser
import DocentExamples
import DocentModel
import DocentProject
import DocentSite

/// `docent build`: runs the examples that changed, and writes the site.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Run the examples that changed, then write the site.")

  @OptionGroup var project: ProjectOptions
  @OptionGroup var examples: ExampleOptions

  @Option(help: "The folder to write to (default: output in docent.yml).")
  var output: String?

  @Flag(help: "Publish drafts too.")
  var drafts = false

  @Flag(help: "Take warnings for errors.")
  var strict = false

  @Flag(help: "Write the pages without running their examples.")
  var skipExamples = false

  func run() async throws {
    let surroundings = Surroundings.current
    let console = Console(environment: surroundings.environment, isQuiet: project.quiet)
    try await console.reporting {
      let project = try Project(configurationPath: project.config, surroundings: surroundings)
      try await build(project, surroundings: surroundings, console: console)
    }
  }

  private func build(
    _ project: Project, surroundings: Surroundings, console: Console
  ) async throws {
    let builder = SiteBuilder(
      configuration: project.configuration, theme: try project.readTheme(),
      generator: "Docent \(Docent.version)", includesDrafts: drafts)
    async let history = project.history(surroundings: surroundings)
    let (folders, folderProblems) = try project.readContent()
    let (content, pageProblems) = try await builder.load(project.adding(history, to: folders))
    // Links, templates and the output folder are checked first: examples may take minutes.
    let unverified = try await builder.render(content)
    let problems = (folderProblems + pageProblems + unverified.diagnostics)
      .promoted(strict ? .warnings : .errors).inOrder
    console.show(problems)
    guard !problems.hasErrors else { throw ExitStatus.contentProblems }
    var files = unverified.files
    try project.checkOutput(files, to: output)
    if !skipExamples {
      let session = ExampleSession(
        place: project.examplePlace, surroundings: surroundings, options: examples)
      let plan = ExamplePlan(pages: project.examplePages(content))
      let scope = project.exampleScope(includesDrafts: drafts)
      let lost = [session.lostExamples(plan, scope: scope)].compactMap(\.self)
      let report = try await session.run(plan, scope: scope, console: console)
        .revised(besides: problems) {
          project.configuration.checks.applied(to: $0).promoted(strict ? .warnings : .errors)
        }
      console.show(lost + report.diagnostics)
      console.say(report.summaryLine)
      guard !lost.hasErrors, report.failed == 0 else { throw ExitStatus.contentProblems }
      let states = report.outcomes.mapValues { ExampleState.finished($0) }
      files = try await builder.render(content, examples: states, after: unverified.site).files
    }
    let changes = try project.write(files, to: output)
    let pages = content.pages.count == 1 ? "1 page" : "\(content.pages.count) pages"
    console.say(
      "\(pages) in \(output ?? project.displayOutput), files: \(changes.written) written, "
        + "\(changes.unchanged) unchanged, \(changes.removed) removed")
  }
}
