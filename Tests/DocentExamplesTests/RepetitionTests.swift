import DocentExamples
import DocentModel
import Foundation
import Testing

@Suite struct `Examples that run several times` {
  /// What the examples leave there outlives their own folders.
  private let folder: String

  init() throws {
    folder =
      FileManager.default.temporaryDirectory.appending(path: "docent-repeat-\(UUID())").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  private func remove() { try? FileManager.default.removeItem(atPath: folder) }

  /// Tests a page with time enough for a busy machine: a run that is stopped fails too.
  private func page(
    _ markdown: String, workspaceFolder: String = TestedPage.workspaceFolder, runs: RunCount
  ) async throws -> TestedPage {
    var settings = ExampleSettings()
    settings.timeout = .seconds(90)
    return try await TestedPage(
      markdown, settings: settings, workspaceFolder: workspaceFolder, runs: runs)
  }

  /// Two lines of code after which `run` is the number of the run, from 1.
  private func counting(_ name: String) -> String {
    """
    import Foundation
    let run = try count("\(folder)/\(name)")
    """
  }

  /// A function that adds a byte to a file, and returns how many there are.
  private static let count = """
    func count(_ file: String) throws -> Int {
      let bytes = (FileManager.default.contents(atPath: file) ?? Data()) + [0]
      try bytes.write(to: URL(filePath: file))
      return bytes.count
    }
    """

  /// How often the code of that name has run.
  private func runs(_ name: String) -> Int {
    FileManager.default.contents(atPath: "\(folder)/\(name)")?.count ?? 0
  }

  @Test func `pass when every run does`() async throws {
    defer { remove() }
    let page = try await self.page(
      """
      ```swift
      \(counting("one"))
      \(Self.count)
      print(run > 0)  // Prints "true"
      ```

      ```swift, serial
      \(counting("serial"))
      \(Self.count)
      ```

      ```swift, session=s
      \(counting("session"))
      \(Self.count)
      ```

      ```swift, session=s
      print(run > 0)  // Prints "true"
      ```

      ```swift, no-run
      \(counting("never"))
      \(Self.count)
      ```

      ```swift, compile-fail
      let text: String = 1  // expected-error {{cannot convert}}
      ```

      ```swift, should-crash="boom"
      fatalError("boom")
      ```
      """, runs: .exactly(4))
    #expect(page.text == "")
    #expect(page.statuses == [.ran, .ran, .ran, .ran, .compiled, .refused, .crashed])
    #expect(["one", "serial", "session", "never"].map(runs) == [4, 4, 4, 0])
    #expect(page.report.runs == 4)
  }

  /// Both could be compiled together, and a failure would then be tried a second time.
  @Test func `fail at the first run that does, and are not run again`() async throws {
    defer { remove() }
    let page = try await self.page(
      """
      ```swift
      \(counting("flaky"))
      \(Self.count)
      print(run == 3 ? "flaky" : "steady")
      // Prints "steady"
      ```

      ```swift
      \(counting("steady"))
      \(Self.count)
      print("steady")
      // Prints "steady"
      ```
      """, runs: .exactly(5))
    #expect(page.statuses == [.failed, .ran])
    #expect(page.outputs == ["flaky\n", "steady\n"])
    #expect(["flaky", "steady"].map(runs) == [3, 5])
    #expect(
      page.text == """
        page.md:10:1: error: prints something else than the page says
          // Prints "steady"
          ^
          - steady
          + flaky
          hint: - is what the page says, + what was printed
        page.md:1:1: note: run 3 of 5; the 2 before passed
          ```swift
          ^~~~~~~~
        """)
    let reason = Manner.alone(reason: "is run several times")
    #expect(page.manners == [reason, reason])
  }

  @Test(
    arguments: [
      (1, 1, nil), (1, 3, "run 1 of 3"), (2, 3, "run 2 of 3; the one before passed"),
      (3, 3, "run 3 of 3; the 2 before passed"), (4, 3, nil),
    ] as [(Int, Int, String?)])
  func `say which run it was`(failing: Int, of count: Int, _ note: String?) async throws {
    defer { remove() }
    let page = try await self.page(
      """
      ```swift
      \(counting("runs"))
      \(Self.count)
      if run == \(failing) { exit(4) }
      ```
      """, runs: .exactly(count))
    let isFailed = failing <= count
    #expect(page.statuses == [isFailed ? .failed : .ran])
    #expect(runs("runs") == min(failing, count))
    #expect(
      page.report.diagnostics.map(\.summary)
        == (isFailed ? ["ended with status 4"] : []) + [note].compactMap(\.self))
  }

  @Test func `say it at those fences of a session that failed`() async throws {
    defer { remove() }
    let page = try await self.page(
      """
      ```swift, session=s
      \(counting("runs"))
      \(Self.count)
      ```

      ```swift, session=s
      if run == 2 { throw CancellationError() }
      ```

      ```swift, session=s
      print("last")  // Prints "last"
      ```
      """, runs: .exactly(3))
    #expect(page.statuses == [.ran, .failed, .failed])
    let notes = page.report.diagnostics.filter { $0.severity == .note }
    #expect(notes.map(\.summary) == Array(repeating: "run 2 of 3; the one before passed", count: 2))
    #expect(notes.map { $0.location?.range.start.line } == [11, 15])
  }

  @Test func `speak of no run where there was none`() async throws {
    defer { remove() }
    let page = try await self.page(
      """
      ```swift
      let number: Int = "one"
      ```

      ```swift, compile-fail
      let number = 1  // expected-error {{cannot convert}}
      ```
      """, runs: .exactly(3))
    #expect(page.statuses == [.failed, .failed])
    #expect(page.report.diagnostics.filter { $0.severity == .note }.isEmpty)
  }

  /// With `--strict` that is an error.
  @Test func `tell of output that only one run has and no page expects`() async throws {
    defer { remove() }
    let page = try await self.page(
      """
      ```swift
      \(counting("runs"))
      \(Self.count)
      if run == 2 { print("now and then") }
      ```
      """, runs: .exactly(3))
    #expect(page.statuses == [.ran])
    #expect(runs("runs") == 3)
    #expect(page.report.diagnostics.map(\.details) == [["+ now and then"]])
  }

  @Test func `take no kept result, and keep that they passed`() async throws {
    defer { remove() }
    let markdown = "```swift\n\(counting("runs"))\n\(Self.count)\n```\n"
    for (count, total) in [(.onceUnlessKept, 1), (.exactly(2), 3), (.onceUnlessKept, 3)]
      as [(RunCount, Int)]
    {
      let page = try await self.page(
        markdown, workspaceFolder: folder + "/workspace", runs: count)
      #expect(page.statuses == [.ran])
      #expect(runs("runs") == total)
    }
  }

  @Test func `run one at a time where they ask for a quiet machine`() async throws {
    defer { remove() }
    let example = """
      ```swift, serial
      import Foundation
      let sign = "\(folder)/busy"
      precondition(!FileManager.default.fileExists(atPath: sign))
      try Data().write(to: URL(filePath: sign))
      try await Task.sleep(for: .milliseconds(50))
      try FileManager.default.removeItem(atPath: sign)
      ```
      """
    let page = try await self.page("\(example)\n\n\(example)\n", runs: .exactly(3))
    #expect(page.text == "")
    #expect(page.statuses == [.ran, .ran])
  }
}
