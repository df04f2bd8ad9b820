import ArgumentParser
import DocentExamples
import DocentModel
import DocentProject

/// `docent test`: compiles, runs and checks every Swift example of the content.
struct TestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Compile, run and check every Swift example on the pages.")

  @Argument(
    help: ArgumentHelp(
      "Markdown files and folders, such as README.md (default: the site here).",
      valueName: "path"),
    completion: .file(extensions: ["md"]))
  var paths: [String] = []

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

  @Option(
    name: .customLong("repeat"),
    help: ArgumentHelp(
      "Run each example this often; it fails if one run does.", valueName: "n"))
  var repetitions: Int?

  @Flag(help: "Print the examples and what each is expected to do, and run nothing.")
  var list = false

  @Flag(help: "Take warnings for errors, and output that no page expects.")
  var strict = false

  @Flag(help: "Let an example fail for a warning of the compiler.")
  var warningsAsErrors = false

  @Flag(help: "Show the runtime's backtrace of an example that crashes.")
  var backtrace = false

  @Flag(help: "Write what the examples print, and what the copied files hold, into the pages.")
  var update = false

  @Flag(help: "With --update: write nothing, and fail if there is something to write.")
  var check = false

  func validate() throws {
    if check, !update { throw ValidationError("--check is part of --update.") }
    if list, update { throw ValidationError("--list runs nothing, so there is nothing to update.") }
    if list, !reports.requests.isEmpty {
      throw ValidationError("--list runs nothing, so there is nothing to report.")
    }
    if let repetitions {
      if repetitions < 1 { throw ValidationError("--repeat takes a number from 1.") }
      if list { throw ValidationError("--list runs nothing, so there is nothing to repeat.") }
      if update {
        throw ValidationError("--update takes what one run prints, so there is nothing to repeat.")
      }
    }
  }

  func run() async throws {
    let surroundings = Surroundings.current
    let console = Console(environment: surroundings.environment, isQuiet: project.quiet)
    try await console.reporting {
      let writer = try ReportWriter(reports.requests, surroundings: surroundings)
      let selection = try await ExampleSelection.named(
        paths, configurationPath: project.config, surroundings: surroundings)
      let session = ExampleSession(
        place: selection.place, surroundings: surroundings, options: examples,
        repetitions: repetitions)
      let run = TestRun(
        selection: selection, session: session, filter: filter, shard: shard,
        updating: update ? (check ? .dryRun : .write) : nil,
        strictness: strict ? .warnings : warningsAsErrors ? .compilerWarnings : .errors,
        showsBacktrace: backtrace, console: console)
      if list { return try run.list() }
      try await run.run(reportingTo: writer, below: surroundings.currentFolder)
    }
  }
}
