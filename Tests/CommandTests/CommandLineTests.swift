import Testing

@Suite(.timeLimit(.minutes(5))) struct `The command line` {
  @Test func `says on standard output what the command can do`() async throws {
    let site = try SmallSite()
    for arguments in [[], ["--help"], ["help"]] {
      let run = try await site.docent(arguments)
      #expect(run.status == 0)
      #expect(run.output.contains("SUBCOMMANDS:"))
      #expect(run.output.contains("0 fine, 1 the content has problems, 2 usage"))
      #expect(run.errors == "")
    }
    let version = try await site.docent("--version")
    #expect(version.status == 0)
    #expect(version.output.split(separator: ".").count == 3)
  }

  @Test(arguments: [
    (["build", "--cofnig", "x"], "Error: Unknown option '--cofnig'. Did you mean '--config'?"),
    (["build", "pages"], "Error: Unexpected argument 'pages'"),
    (["biuld"], "Error: There is no command 'biuld'. Did you mean 'build'?"),
    (["publish"], "Error: There is no command 'publish'."),
    (["build", "--config"], "Error: Missing value for '--config <config>'"),
    (["test", "--jobs", "0"], "Error: --jobs takes a number from 1."),
    (["test", "--repeat", "0"], "Error: --repeat takes a number from 1."),
    (["test", "--repeat", "often"], "Error: The value 'often' is invalid for '--repeat <n>'"),
    (
      ["test", "--repeat", "2", "--list"],
      "Error: --list runs nothing, so there is nothing to repeat."
    ),
    (
      ["test", "--list", "--report", "json=out.json"],
      "Error: --list runs nothing, so there is nothing to report."
    ),
    (
      ["test", "--repeat", "2", "--update"],
      "Error: --update takes what one run prints, so there is nothing to repeat."
    ),
    (["preview", "--port", "99999"], "Error: The value '99999' is invalid for '--port <port>'"),
  ])
  func `that is wrong ends with status 2 and how it is meant`(
    arguments: [String], message: String
  ) async throws {
    let run = try await SmallSite().docent(arguments)
    #expect(run.status == 2)
    #expect(run.output == "")
    let lines = run.errors.split(separator: "\n")
    #expect(lines.first.map(String.init) == message)
    #expect(lines.contains { $0.hasPrefix("Usage: docent ") })
    #expect(lines.last?.hasSuffix("for more information.") == true)
  }
}
