import Foundation
import Testing

@Suite(.timeLimit(.minutes(5))) struct `A repeated test run` {
  /// A site whose example counts its runs in a file, and prints something else in one of them.
  private func site(failingIn run: Int) throws -> SmallSite {
    let site = try SmallSite()
    try site.write(
      "content/index.md",
      """
      ```swift, timeout=90
      import Foundation
      let file = URL(filePath: "\(site.scratch)/runs")
      let bytes = ((try? Data(contentsOf: file)) ?? Data()) + [0]
      try bytes.write(to: file)
      print(bytes.count == \(run) ? "flaky" : "steady")
      // Prints "steady"
      ```
      """)
    return site
  }

  private func runs(_ site: SmallSite) -> Int? {
    FileManager.default.contents(atPath: "\(site.scratch)/runs")?.count
  }

  @Test func `passes if every run does, whatever was kept`() async throws {
    let site = try site(failingIn: 0)
    try await site.docent("test")
    let run = try await site.docent("test", "--repeat", "3", "--report", "json=report.json")
    #expect(run.status == 0)
    #expect(runs(site) == 4)
    #expect(run.errors == "alone: is run several times (1)")
    #expect(
      run.output == """
        found 1 = 1 passed + 0 failed + 0 ignored (0 cached, 0 merged, 1 alone) · \
        each run 3 times · compile 0 s, run 0 s
        """)
    #expect(try site.text("report.json").contains("\n  \"runs\" : 3,\n"))
  }

  @Test func `fails if one run does, and says which`() async throws {
    let site = try site(failingIn: 3)
    let run = try await site.docent("test", "--repeat", "5")
    #expect(run.status == 1)
    #expect(runs(site) == 3)
    #expect(
      run.errors == """
        content/index.md:7:1: error: prints something else than the page says
          // Prints "steady"
          ^
          - steady
          + flaky
          hint: - is what the page says, + what was printed
        content/index.md:1:1: note: run 3 of 5; the 2 before passed
          ```swift, timeout=90
          ^~~~~~~~~~~~~~~~~~~~
        alone: is run several times (1)
        """)
    #expect(
      run.output == """
        found 1 = 0 passed + 1 failed + 0 ignored (0 cached, 0 merged, 1 alone) · \
        each run up to 5 times · compile 0 s, run 0 s
        """)
  }

  @Test func `runs once where that is what the user wants`() async throws {
    let site = try site(failingIn: 1)
    let run = try await site.docent("test", "--repeat", "1", "--quiet")
    #expect(run.status == 1)
    #expect(!run.errors.contains("note:"))
    #expect(
      run.output == """
        found 1 = 0 passed + 1 failed + 0 ignored (0 cached, 0 merged, 1 alone) · compile 0 s, \
        run 0 s
        """)
    #expect(try await site.docent("test").status == 0)
  }
}
