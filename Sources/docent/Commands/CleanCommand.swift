import ArgumentParser
import DocentProject

/// `docent clean`: removes what Docent made, so that the next run starts from nothing.
struct CleanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clean",
    abstract: "Remove kept results and the files of the site that Docent wrote.")

  @OptionGroup var project: ProjectOptions

  @Option(help: "The folder that the site was written to (default: output in docent.yml).")
  var output: String?

  func run() async throws {
    let surroundings = Surroundings.current
    let console = Console(environment: surroundings.environment, isQuiet: project.quiet)
    try await console.reporting {
      let project = try Project(configurationPath: project.config, surroundings: surroundings)
      let removed = try project.clean(output: output)
      let workspace = removed.workspace ? "the kept results" : "no kept results"
      console.say(
        "removed \(workspace), and \(removed.files) files from \(output ?? project.displayOutput)")
    }
  }
}
