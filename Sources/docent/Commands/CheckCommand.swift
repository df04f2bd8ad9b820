import ArgumentParser
import DocentExamples
import DocentModel
import DocentProject
import DocentSite
import DocentWeb
import Foundation

/// `docent check`: says whether the site can be published, without running its examples.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Look for what is wrong with the pages.",
    discussion: "Examples are not run: that is for ‘docent test’.")

  @Argument(
    help: ArgumentHelp(
      "Pages and folders to tell about (default: the whole site).", valueName: "path"),
    completion: .file(extensions: ["md"]))
  var paths: [String] = []

  @OptionGroup var project: ProjectOptions

  @Option(help: "How to write what is found: text, json, sarif or github.")
  var format = FindingFormat.text

  @Flag(help: "Check drafts too.")
  var drafts = false

  @Flag(help: "Take warnings for errors.")
  var strict = false

  @Flag(help: "Print all checks with their levels, and check nothing.")
  var list = false

  @Flag(help: "Ask the web whether links to other sites arrive.")
  var external = false

  @Flag(help: "First record the pages and anchors as they are now in docent.lock.")
  var update = false

  func run() async throws {
    let surroundings = Surroundings.current
    let console = Console(environment: surroundings.environment, isQuiet: project.quiet)
    if list {
      for line in Check.listing { console.print(line) }
      return
    }
    try await console.reporting {
      let configurationPath = self.project.config ?? "docent.yml"
      let project = try Project(configurationPath: project.config, surroundings: surroundings)
      if update { try await updateAddressLock(of: project, console: console) }
      let found = try await project.check(
        paths, includesDrafts: drafts, webLinks: external ? webLinkCheck : nil,
        surroundings: surroundings)
      let report = CheckReport(
        pages: found.pages,
        findings: found.findings.promoted(strict ? .warnings : .errors).inOrder)
      try console.write(report, as: format, configurationPath: configurationPath)
      guard !report.findings.hasErrors else { throw ExitStatus.contentProblems }
    }
  }

  private var webLinkCheck: WebLinkCheck {
    WebLinkCheck(
      client: URLSessionClient(userAgent: "Docent/\(Docent.version) (checks links)"), now: Date())
  }

  /// Shows what changes as a diff, unless what is printed is for a program.
  private func updateAddressLock(of project: Project, console: Console) async throws {
    switch try await project.updateAddressLock() {
    case .refused(let problems):
      console.show(problems.inOrder)
      throw ExitStatus.contentProblems
    case .unchanged: console.say("\(AddressLock.fileName) is up to date")
    case .written(let old, let new):
      if format == .text {
        console.print(UnifiedDiff(from: old, to: new).lines.joined(separator: "\n"))
      }
      console.say("\(AddressLock.fileName) is updated")
    }
  }
}
