import Foundation
import Testing

@Suite(.timeLimit(.minutes(5))) struct `A preview` {
  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func `follows what the author writes, until it is stopped`(signal: Int32) async throws {
    let site = try SmallSite("-- content/index.md --\n---\ntitle: One\n---\nFirst words.\n")
    var delay = Duration.zero
    let run = try await site.docent(["preview", "--port", "0"]) { running in
      let port = try await previewPort(of: running)
      let first = try await page("/", port: port)
      #expect(first.hasPrefix("HTTP/1.1 200 "))
      #expect(first.contains("<title>One</title>"))
      #expect(first.contains("First words."))

      try site.write("content/index.md", "---\ntitle: Two\n---\nSecond words.\n")
      try await eventually("the change is served") {
        try await page("/", port: port).contains("<title>Two</title>")
      }

      try site.write("content/other.md", "# Other\n")
      try site.write("content/index.md", "---\ntitle: [Three\n---\nThird words.\n")
      try await eventually("the problem is printed") {
        running.errors.contains("content/index.md:3:1: error: this is not YAML: ")
      }
      try await eventually("other pages are served") {
        try await page("/other.html", port: port).hasPrefix("HTTP/1.1 200 ")
      }
      let last = try await page("/", port: port)
      #expect(last.contains("<title>Two</title>"))
      #expect(last.contains("Second words."))

      try site.write("content/index.md", "---\ntitle: Four\n---\nFourth words.\n")
      try await eventually("the mended page is served") {
        try await page("/", port: port).contains("Fourth words.")
      }

      let printed = running.errors
      try site.write("docent.yml", "titel: Site\n")
      try await eventually("the configuration's problem is printed") {
        running.errors.hasSuffix("hint: did you mean ‘title’?") && running.errors != printed
      }
      #expect(try await page("/", port: port).contains("Fourth words."))
      try site.write("docent.yml", "title: Site\n")
      try await eventually("the mended configuration is served") {
        try await page("/", port: port).contains("<title>Four · Site</title>")
      }
      delay = await running.end(with: signal)
    }
    // A tenth of a second, if the machine is not busy.
    #expect(delay < .seconds(60))
    // Ctrl-C is how a preview ends.
    #expect(run.status == (signal == SIGINT ? 0 : 128 + signal))
    #expect(site.files().isEmpty)
    try await eventuallyNoProcess { $0.contains(site.folder) }
  }

  @Test func `shows the outcome of examples, and stops one that runs`() async throws {
    let site = try SmallSite("-- content/index.md --\n```swift\nprint(\"one\")\n```\n")
    try await site.docent(["preview", "--port", "0"]) { running in
      let port = try await previewPort(of: running)
      try await eventually("the output is shown") {
        running.errors.contains("found 1 = 1 passed")
      }
      #expect(try await page("/", port: port).contains("one"))
      try site.write("content/index.md", "```swift, timeout=600\nwhile true {}\n```\n")
      try await eventually("the example runs") {
        try commandLines().contains { $0.contains(site.folder) && $0.hasSuffix("/program") }
      }
      running.send(SIGINT)
    }
    try await eventuallyNoProcess { $0.contains(site.folder) }
  }

  @Test func `does not take a port from another program, and says so before it builds`()
    async throws
  {
    let site = try SmallSite("-- content/index.md --\n# Home\n")
    try await site.docent(["preview", "--port", "0", "--no-examples"]) { running in
      let port = try await previewPort(of: running)
      // Anything that is built from now on says more.
      try site.write("content/other.md", "---\ntitle: [Other\n---\n")
      let second = try await site.docent("preview", "--port", "\(port)", "--no-examples")
      #expect(second.status == 2)
      #expect(second.output == "")
      #expect(
        second.errors == """
          error: another program listens on port \(port)
            hint: name another with --port, or leave it out to get the first free one
          """)
      running.send(SIGTERM)
    }
  }

  @Test func `does not keep whoever stops it waiting for pages`() async throws {
    let site = try SmallSite("-- content/index.md --\n# Home\n")
    let words = String(repeating: "## More\n\nSome *words* and `code`.\n\n", count: 40)
    for number in 1...600 { try site.write("content/\(number).md", "# Page\n\n\(words)") }
    let port = try freePort()
    let run = try await site.docent(["preview", "--port", "\(port)", "--no-examples"]) {
      running in
      // At once: pages are made meanwhile.
      try await signal(SIGINT, to: running.process, whenListeningAt: port)
    }
    #expect(run.status == 0)
    // No more than the address: it says what was built when it is.
    #expect(run.output.split(separator: "\n").count <= 1)
    #expect(run.errors == "")
  }
}
