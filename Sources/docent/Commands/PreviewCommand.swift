import ArgumentParser
import DocentModel
import DocentPreview
import DocentProject

/// `docent preview`: serves the site from memory, and follows what the author writes.
struct PreviewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: "Serve the site on this machine, and show every change in the browser.",
    aliases: ["serve"])

  @OptionGroup var project: ProjectOptions
  @OptionGroup var examples: ExampleOptions

  @Option(help: "The port to listen on (default: the first free one from 8080).")
  var port: UInt16?

  @Option(
    help:
      "The address to listen on. Others than this machine can read the site on any but the default."
  )
  var host = "127.0.0.1"

  @Flag(help: "Open the site in the browser.")
  var open = false

  @Flag(help: "Show drafts too.")
  var drafts = false

  @Flag(help: "Look at all files twice a second, for folders on a network or in a container.")
  var poll = false

  @Flag(help: "Show the pages without running their examples.")
  var noExamples = false

  func run() async throws {
    let surroundings = Surroundings.current
    let console = Console(environment: surroundings.environment, isQuiet: project.quiet)
    try await console.reporting {
      let site = try Project(configurationPath: project.config, surroundings: surroundings)
      let watch = try watcher.watch(site.watchScope(copying: []))
      // Before anything is built: whoever asked for a port that is taken need not wait to hear it,
      // and pages that a browser still shows find the server again.
      let server = try await bind()
      let display = console.previewDisplay
      let session = PreviewSession(
        configurationPath: project.config, surroundings: surroundings, includesDrafts: drafts,
        exampleOptions: noExamples ? nil : examples, watch: watch, server: server,
        display: display)
      do {
        try await abandonedWhenCancelled { try await session.begin() }
      } catch {
        await server.stop()
        throw error
      }
      if !Task.isCancelled {
        display.show(.serving(address: server.address.url, warnings: warnings))
        if open { Browser.open(server.address.url) }
      }
      await withTaskCancellationHandler {
        try? await abandonedWhenCancelled { await session.follow() }
      } onCancel: {
        display.show(.stopping)
      }
      await session.end()
      await server.stop()
      await display.end()
    }
  }

  private var warnings: [Diagnostic] {
    ["127.0.0.1", "localhost", "::1"].contains(host)
      ? [] : [Diagnostic(.warning, id: "preview", "other machines can read the site at \(host)")]
  }

  private func bind() async throws -> PreviewServer {
    do {
      return try await PreviewServer.bind(
        host: host, port: port.map { .exactly($0) } ?? .firstFree(from: 8080))
    } catch let error as BindError {
      throw ProjectProblem(error.diagnostic)
    }
  }

  private var watcher: any FileWatcher {
    #if os(Linux)
      poll ? PollingWatcher() : InotifyWatcher()
    #else
      PollingWatcher()
    #endif
  }
}
