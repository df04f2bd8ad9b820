import ArgumentParser
import DocentExamples

/// The options that every command on a site has.
struct ProjectOptions: ParsableArguments {
  @Option(help: "The site's configuration.", completion: .file(extensions: ["yml", "yaml"]))
  var config: String?

  @Flag(name: .shortAndLong, help: "Print problems and results only.")
  var quiet = false
}

/// The options of the commands that run examples.
struct ExampleOptions: ParsableArguments {
  @Option(
    help: """
      How many compilers or examples may be at work at once (default: a compiler or two examples for \
      each processor).
      """)
  var jobs: Int?

  @Flag(name: .customLong("no-cache"), help: "Run every example, even if nothing has changed.")
  var ignoresCache = false

  /// How often each program is run.
  var runs: RunCount { ignoresCache ? .exactly(1) : .onceUnlessKept }

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1.") }
  }
}
