import Foundation
import Testing

@Suite(.timeLimit(.minutes(5))) struct `The examples of a preview` {
  @Test func `run behind the page, which shows how each goes`() async throws {
    let site = try SmallSite(
      """
      -- content/index.md --
      ```swift
      print("quick")
      ```
      ```swift, timeout=600
      import Foundation
      while !FileManager.default.fileExists(atPath: "GATE") { Thread.sleep(forTimeInterval: 0.05) }
      print("slow")
      ```
      -- content/other.md --
      # Other

      """)
    let gate = site.folder + "/gate"
    try site.write(
      "content/index.md",
      try site.text("content/index.md").replacingOccurrences(of: "GATE", with: gate))
    try await site.docent(["preview", "--port", "0"]) { running in
      let port = try await previewPort(of: running)
      #expect(try await page("/other.html", port: port).hasPrefix("HTTP/1.1 200 "))
      try await eventually("the first has run") {
        try await receipts(port: port).first?.hasPrefix("✓ Ran with ") == true
      }
      #expect(try await receipts(port: port).last == "Running…")
      try site.write("gate", "")
      try await eventually("the other has run") {
        try await receipts(port: port).last?.hasPrefix("✓ Ran with ") == true
      }
      #expect(try await page("/", port: port).contains("<samp>slow\n</samp>"))
      try await eventually("so it says for programs that read") {
        try await page("/index.md", port: port).contains("```output\nslow\n```")
      }
      running.send(SIGINT)
    }
  }

  @Test func `say under their code what is wrong, until it is mended`() async throws {
    let site = try SmallSite(
      "-- content/index.md --\n```swift\nprint(1)\n```\n```output\n2\n```\n")
    try await site.docent(["preview", "--port", "0"]) { running in
      let port = try await previewPort(of: running)
      try await eventually("the difference is shown") {
        let html = try await page("/", port: port)
        return html.contains("<del>  - 2</del>\n<ins>  + 1</ins>\n")
          && html.contains("content/index.md:4:1: error: ")
      }
      try site.write("content/index.md", "```swift\nlet x: Int = \"\"\n```\n")
      try await eventually("the compiler's message is shown") {
        try await page("/", port: port).contains(
          "content/index.md:2:14: error: cannot convert value of type 'String'")
      }
      try site.write("content/index.md", "```swift\nprint(1)\n```\n```output\n1\n```\n")
      try await eventually("it is mended") {
        let html = try await page("/", port: port)
        return html.contains("✓ Ran with ") && !html.contains("failure")
      }
      running.send(SIGINT)
    }
  }

  @Test func `keep their outcome where other words change, and lose it with their own`()
    async throws
  {
    func text(_ words: String, _ code: String) -> String {
      "\(words)\n\n```swift\n\(code)\n```\n"
    }
    let site = try SmallSite("-- content/index.md --\n\(text("One", "print(1)"))")
    try await site.docent(["preview", "--port", "0"]) { running in
      let port = try await previewPort(of: running)
      func isRun() async throws -> Bool {
        try await receipts(port: port).first?.hasPrefix("✓ Ran with ") == true
      }
      try await eventually("it has run") { try await isRun() }
      try site.write("content/index.md", text("Two\n\nThree", "print(1)"))
      try await eventually("the words are there") {
        let html = try await page("/", port: port)
        guard html.contains("Three") else { return false }
        #expect(html.contains("✓ Ran with "))
        return true
      }
      try site.write("content/index.md", text("Four", "while true {}"))
      try await eventually("the code is there") {
        let html = try await page("/", port: port)
        guard html.contains("Four") else { return false }
        #expect(html.contains("Running…"))
        return true
      }
      running.send(SIGINT)
    }
    try await eventuallyNoProcess { $0.contains(site.folder) }
  }

  @Test func `are left alone with --no-examples`() async throws {
    let site = try SmallSite("-- content/index.md --\n```swift\nprint(1)\n```\n")
    try await site.docent(["preview", "--port", "0", "--no-examples"]) { running in
      let port = try await previewPort(of: running)
      #expect(try await receipts(port: port) == ["Not verified in this build"])
      running.send(SIGINT)
    }
    #expect(site.files(in: ".build").isEmpty)
  }

  /// The receipts on the first page.
  private func receipts(port: UInt16) async throws -> [String] {
    try await page("/", port: port).matches(of: /<p class="receipt">([^<]*)</).map {
      String($0.1)
    }
  }
}

@Suite(.timeLimit(.minutes(5))) struct `Drafts in a preview` {
  @Test func `are marked, where they are shown`() async throws {
    let site = try SmallSite(
      "-- content/index.md --\n# Home\n-- content/a.md --\n---\ndraft: true\n---\n# Plan\n")
    try await site.docent(["preview", "--port", "0", "--no-examples"]) { running in
      let port = try await previewPort(of: running)
      #expect(try await page("/a.html", port: port).hasPrefix("HTTP/1.1 404 "))
      running.send(SIGINT)
    }
    try await site.docent(["preview", "--port", "0", "--no-examples", "--drafts"]) { running in
      let port = try await previewPort(of: running)
      let html = try await page("/a.html", port: port)
      #expect(html.contains("<p class=\"draft\">Draft</p>\n<h1"))
      #expect(html.contains(">Plan</a> <span class=\"draft\">Draft</span>"))
      #expect(try await !page("/", port: port).contains("<p class=\"draft\">"))
      running.send(SIGINT)
    }
    _ = try await site.docent("build", "--skip-examples", "--drafts")
    #expect(try site.text("site/a.html").contains("\"draft\"") == false)
  }
}
