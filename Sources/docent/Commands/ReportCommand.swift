import ArgumentParser
import DocentExamples
import DocentProject

/// `docent report`: works on the reports of `docent test`.
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Work on the reports of docent test.",
    subcommands: [Merge.self])

  /// `docent report merge`: makes one report of those of all shards.
  struct Merge: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "merge",
      abstract: "Make one report of those of all shards.",
      discussion: "The exit status is that of one run of everything: 1 if an example failed.")

    @Argument(
      help: "Reports written by docent test --report json=FILE.",
      completion: .file(extensions: ["json"]))
    var files: [String]

    @OptionGroup var reports: ReportOptions

    func run() async throws {
      let surroundings = Surroundings.current
      let console = Console(environment: surroundings.environment, isQuiet: false)
      try await console.reporting {
        let writer = try ReportWriter(reports.requests, surroundings: surroundings)
        let report = try TestReport(files: files, surroundings: surroundings)
        try writer.write(report, console: console)
        console.print(report.summaryLine)
        guard !report.hasErrors else { throw ExitStatus.contentProblems }
      }
    }
  }
}
