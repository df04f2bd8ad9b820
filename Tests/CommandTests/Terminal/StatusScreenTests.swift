import Foundation
import Subprocess
import Testing

@Suite(.timeLimit(.minutes(5))) struct `A preview on a terminal` {
  private static let environment = Environment.inherit.updating([
    "TERM": "xterm", "NO_COLOR": "1",
  ])

  /// What a person sees, without what no two runs share.
  private static func readable(_ screen: EmulatedScreen) -> String {
    screen.text.replacing(/:[0-9]+\/\n/, with: ":8080/\n")
      .replacing(/built in [0-9.]+ m?s/, with: "built in 9 ms")
  }

  @Test func `shows one status, from the start to Ctrl-C`() async throws {
    let seconds = 100_000 + Int.random(in: 1..<100_000)
    let site = try SmallSite(
      "-- content/index.md --\n```swift\nprint(\"one\")  // Prints \"one\"\n```\n")
    let watched = try WatchedTerminal(columns: 70, rows: 20)
    var delay = Duration.zero
    let run = try await site.docent(
      ["preview", "--port", "0"], environment: Self.environment, terminal: watched.terminal
    ) { running in
      let port = try await previewPort(of: running)
      try await eventually("the example has passed") { watched.text.contains("1 passed") }
      #expect(
        Self.readable(watched.screen) == """
          Docent http://127.0.0.1:8080/

          Pages     1
          Changed   nothing yet · built in 9 ms
          Examples  1 passed
          Problems  none

          Ctrl-C stops.
          """)
      #expect(!watched.screen.showsCursor)

      try site.write(
        "content/index.md", "```swift\nprint(\"one\")  // Prints \"two\"\n```\n")
      try await eventually("the failure is shown") {
        watched.text.contains("Examples  1 failed\nProblems  1 error\n")
      }
      #expect(
        Self.readable(watched.screen) == """
          Docent http://127.0.0.1:8080/

          Pages     1
          Changed   content/index.md · rebuilt in 9 ms
          Examples  1 failed
          Problems  1 error

          content/index.md:2:1: error: prints something else than the page says
            print("one")  // Prints "two"
            ^
            - two
            + one
            hint: - is what the page says, + what was printed

          Ctrl-C stops.
          """)

      try site.write("content/index.md", "# Soup\n\n[gone](gone.md)\n")
      try await eventually("the problem is shown") {
        watched.text.contains("gone.md") && watched.text.contains("Examples  none")
      }
      #expect(
        Self.readable(watched.screen) == """
          Docent http://127.0.0.1:8080/

          Pages     1
          Changed   content/index.md · rebuilt in 9 ms
          Examples  none
          Problems  1 error

          content/index.md:3:8: error: there is no ‘gone.md’ to link to
            [gone](gone.md)
                   ^~~~~~~
            hint: create it, or correct the link

          Ctrl-C stops.
          """)

      try site.write("docent.yml", "titel: Soup\n")
      try await eventually("the configuration's problem is shown") {
        watched.text.contains("docent.yml · cannot be built, the last pages stay")
          && watched.text.contains("did you mean ‘title’?")
      }
      #expect(try await page("/", port: port).contains("Soup"))
      try site.remove("docent.yml")
      try await eventually("its removal is shown") { watched.text.contains("docent.yml · rebuilt") }

      try site.write(
        "content/index.md",
        """
        ```swift, timeout=600
        import Foundation
        let sleeper = Process()
        sleeper.executableURL = URL(filePath: "/bin/sleep")
        sleeper.arguments = ["\(seconds)"]
        try sleeper.run()
        Thread.sleep(forTimeInterval: 60)
        ```

        """)
      try await eventually("the example runs") {
        try commandLines().contains { $0.hasSuffix(" \(seconds)") }
      }
      try await eventually("the mended page is shown") {
        watched.text.contains("Problems  none") && watched.text.contains("1 running\n")
      }
      delay = await running.end(with: SIGINT)
    }
    #expect(run.status == 0)
    // A tenth of a second, if the machine is not busy.
    #expect(delay < .seconds(30))
    try await eventuallyNoProcess { $0.contains(site.folder) || $0.hasSuffix(" \(seconds)") }
    let screen = watched.screen
    #expect(
      Self.readable(screen) == """
        Docent http://127.0.0.1:8080/

        Pages     1
        Changed   content/index.md · rebuilt in 9 ms
        Examples  1 stopped
        Problems  none

        Stopped.

        """)
    #expect(screen.showsCursor)
    #expect(screen.cursor == [8, 0])
    #expect(screen.unknown == [])
  }

  @Test func `follows the size of the window`() async throws {
    let site = try SmallSite("-- content/index.md --\n# Soup\n")
    let watched = try WatchedTerminal(columns: 70, rows: 20)
    let run = try await site.docent(
      ["preview", "--port", "0", "--no-examples"], environment: Self.environment,
      terminal: watched.terminal
    ) { running in
      try await eventually("it is drawn") { watched.text.hasSuffix("Ctrl-C stops.") }
      watched.terminal.resize(columns: 30, rows: 6)
      running.send(SIGWINCH)
      try await eventually("it is narrow") { watched.text.contains("nothing yet · buil…") }
      running.send(SIGTERM)
    }
    #expect(run.status == 128 + SIGTERM)
    #expect(watched.text.hasSuffix("Problems  none\nStopped.\n"))
    #expect(watched.text.contains("\nExamples  not run\n"))
  }

  @Test func `obeys the keys of its terminal, and shows no others`() async throws {
    let site = try SmallSite(
      """
      -- content/index.md --
      ```swift, timeout=600
      while true {}
      ```
      """)
    let watched = try WatchedTerminal(columns: 70, rows: 20)
    let run = try await site.docent(
      ["preview", "--port", "0"], environment: Self.environment, terminal: watched.terminal,
      isControlled: true
    ) { running in
      try await eventually("it is drawn") { watched.text.hasSuffix("Ctrl-C stops.") }
      #expect(!watched.terminal.hasEcho)
      try watched.terminal.type("soup\n")
      try await eventually("the example runs") {
        try commandLines().contains { $0.contains(site.folder) && $0.hasSuffix("/program") }
      }
      watched.terminal.resize(columns: 30, rows: 20)
      try await eventually("it is narrow") { watched.text.contains("nothing yet · buil…") }
      try watched.terminal.type("\u{3}")
    }
    #expect(run.status == 0)
    #expect(watched.text.hasPrefix("Docent http://"))
    #expect(watched.text.hasSuffix("\nStopped.\n"))
    #expect(!watched.text.contains("soup"))
    #expect(watched.screen.showsCursor)
    #expect(watched.terminal.hasEcho)
    try await eventuallyNoProcess { $0.contains(site.folder) }
  }

  @Test func `gives the terminal back while it is suspended`() async throws {
    let site = try SmallSite("-- content/index.md --\n# Soup\n")
    let watched = try WatchedTerminal(columns: 70, rows: 20)
    try await site.docent(
      ["preview", "--port", "0", "--no-examples"], environment: Self.environment,
      terminal: watched.terminal
    ) { running in
      try await eventually("it is drawn") { watched.text.hasSuffix("Ctrl-C stops.") }
      running.send(SIGTSTP)
      try await eventually("it is suspended") {
        let state = FileManager.default.contents(atPath: "/proc/\(running.process)/stat") ?? Data()
        return String(decoding: state, as: UTF8.self).contains(") T ")
      }
      let suspended = watched.screen
      #expect(suspended.showsCursor)
      #expect(suspended.text.hasSuffix("\nCtrl-C stops.\n"))
      running.send(SIGCONT)
      try await eventually("it is drawn below") {
        watched.text.hasPrefix(suspended.text + "Docent http://")
          && watched.text.hasSuffix("Ctrl-C stops.")
      }
      #expect(!watched.screen.showsCursor)
      running.send(SIGINT)
    }
    #expect(watched.screen.showsCursor)
  }

  @Test(arguments: [SIGHUP, SIGSEGV, SIGABRT])
  func `leaves a terminal that works, however it ends`(signal: Int32) async throws {
    let site = try SmallSite("-- content/index.md --\n# Soup\n")
    let watched = try WatchedTerminal(columns: 70, rows: 20)
    let run = try await site.docent(
      ["preview", "--port", "0", "--no-examples"], environment: Self.environment,
      terminal: watched.terminal
    ) { running in
      try await eventually("it is drawn") { watched.text.hasSuffix("Ctrl-C stops.") }
      #expect(!watched.screen.showsCursor)
      running.send(signal)
    }
    #expect(run.status == (signal == SIGHUP ? 128 + SIGHUP : -signal))
    #expect(watched.screen.showsCursor)
    #expect(watched.screen.cursor[1] == 0)
  }

  @Test func `serves and ends though its terminal takes nothing`() async throws {
    let site = try SmallSite("-- content/index.md --\n# Soup\n")
    let watched = try WatchedTerminal(columns: 70, rows: 20)
    let run = try await site.docent(
      ["preview", "--port", "0", "--no-examples"], environment: Self.environment,
      terminal: watched.terminal
    ) { running in
      let port = try await previewPort(of: running)
      try await eventually("it is drawn") { watched.text.hasSuffix("Ctrl-C stops.") }
      watched.terminal.stopOutput()
      for word in ["one", "two", "three"] {
        try site.write("content/index.md", "# \(word)\n")
        try await eventually("the change is served") {
          try await page("/", port: port).contains(word)
        }
      }
      _ = await running.end(with: SIGTERM)
      watched.terminal.resumeOutput()
    }
    #expect(run.status == 128 + SIGTERM)
    #expect(watched.text.hasSuffix("Ctrl-C stops."))
  }

  @Test(
    arguments: [
      (["TERM": "dumb", "NO_COLOR": nil], []), (["TERM": "xterm", "NO_COLOR": nil], ["--quiet"]),
    ] as [([Environment.Key: String?], [String])])
  func `prints lines where nothing is to be drawn`(
    environment: [Environment.Key: String?], options: [String]
  ) async throws {
    let site = try SmallSite("-- content/index.md --\n[gone](gone.md)\n")
    let watched = try WatchedTerminal(columns: 70, rows: 20)
    try await site.docent(
      ["preview", "--port", "0", "--no-examples"] + options,
      environment: .inherit.updating(environment), terminal: watched.terminal
    ) { running in
      _ = try await previewPort(of: running)
      running.send(SIGINT)
    }
    #expect(
      watched.text == """
        content/index.md:1:8: error: there is no ‘gone.md’ to link to
          [gone](gone.md)
                 ^~~~~~~
          hint: create it, or correct the link

        """)
  }
}
