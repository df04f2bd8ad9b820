import ArgumentParser
import DocentModel
import Foundation

/// `docent`: a documentation site generator that runs every example on the page.
@main
struct Docent: AsyncParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "docent",
    abstract: "Builds documentation from Markdown, and runs every Swift example on its pages.",
    discussion: """
      Exit status: 0 fine, 1 the content has problems, 2 usage or configuration is wrong, \
      3 the machine lacks something.
      """,
    version: version,
    subcommands: [
      BuildCommand.self, TestCommand.self, CheckCommand.self, PreviewCommand.self,
      ReportCommand.self, CleanCommand.self,
    ])

  static func main() async {
    do {
      let status = try await Interruption.run {
        try checkName(of: CommandLine.arguments.dropFirst().first)
        var command = try parseAsRoot()
        if var asynchronous = command as? any AsyncParsableCommand {
          try await asynchronous.run()
        } else {
          try command.run()
        }
        return command is PreviewCommand ? .end : .cutOff
      }
      if let status { Foundation.exit(status) }
    } catch let status as ExitStatus {
      Foundation.exit(status.rawValue)
    } catch {
      let message = fullMessage(for: error)
      let isHelp = exitCode(for: error).isSuccess
      if !message.isEmpty { FileHandle.write(message + "\n", toError: !isHelp) }
      Foundation.exit(isHelp ? 0 : ExitStatus.usage.rawValue)
    }
  }

  /// Throws `ValidationError` for a command that there is not, with the nearest that there is: the
  /// parser would take its name for an argument.
  private static func checkName(of command: String?) throws {
    let names = configuration.subcommands.flatMap {
      [$0.configuration.commandName].compactMap(\.self) + $0.configuration.aliases
    }
    guard let command, !command.hasPrefix("-"), !names.contains(command), command != "help" else {
      return
    }
    let nearest = names.nearest(to: command).map { " Did you mean '\($0)'?" } ?? ""
    throw ValidationError("There is no command '\(command)'.\(nearest)")
  }
}
