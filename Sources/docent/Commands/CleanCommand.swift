import ArgumentParser
import DocentProject
import Foundation

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
      let removed = try cleaning(surroundings).run()
      let results = removed.hadResults ? "removed the kept results" : "there are no kept results"
      let files = removed.files.map { ", \($0) files of the site removed" } ?? ""
      console.say(results + files)
    }
  }

  private func cleaning(_ surroundings: Surroundings) throws -> Cleaning {
    let hasSite =
      project.config != nil || output != nil
      || ["docent.yml", "content"].contains {
        FileManager.default.fileExists(atPath: surroundings.absolute($0))
      }
    guard hasSite else { return Cleaning(withoutSite: surroundings) }
    return Cleaning(
      try Project(configurationPath: project.config, surroundings: surroundings), output: output)
  }
}
