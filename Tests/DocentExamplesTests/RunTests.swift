import DocentExamples
import DocentModel
import Testing

@Suite struct `Examples that run` {
  @Test func `pass when they print what the page says`() async throws {
    let page = try await TestedPage(
      """
      ```swift
      print("one")  // Prints "one"
      ```

      ```swift
      print("two")
      print("three")
      ```
      ```output
      two
      three
      ```
      """)
    #expect(page.statuses == [.ran, .ran])
    #expect(page.outputs == ["one\n", "two\nthree\n"])
    #expect(page.manners == [.merged, .merged])
    #expect(page.report.diagnostics.isEmpty)
  }

  @Test func `fail with the difference at the line that says otherwise`() async throws {
    let page = try await TestedPage(
      """
      # Title

      ```swift
      print("one")
      // Prints "one"
      print("two")
      // Prints "three"
      ```
      """)
    #expect(page.statuses == [.failed])
    #expect(
      page.text == """
        page.md:7:1: error: prints something else than the page says
          // Prints "three"
          ^
            one
          - three
          + two
          hint: - is what the page says, + what was printed
        """)
  }

  @Test func `that do not compile show the compiler's words at the line of the page`()
    async throws
  {
    let page = try await TestedPage(
      """
      Text.

      - A list:
        ```swift
        let count: Int = "many"
        ```
      """)
    #expect(
      page.text == """
        page.md:5:20: error: cannot convert value of type 'String' to specified type 'Int'
            let count: Int = "many"
                             ^
        """)
  }

  @Test func `that never end are stopped, with what they printed`() async throws {
    let page = try await TestedPage(
      """
      ```swift, timeout=6
      import Foundation
      print("begin")
      while true { sleep(1) }
      ```
      """)
    #expect(
      page.text == """
        page.md:1:1: error: did not end within 6 s and was stopped
          ```swift, timeout=6
          ^~~~~~~~~~~~~~~~~~~
          it printed:
          begin
          hint: mend the loop, or allow more time with timeout=SECONDS
        """)
  }

  @Test func `that crash name the line of the trap and what the runtime says`() async throws {
    let page = try await TestedPage(
      """
      ```swift
      print("before")
      let numbers: [Int] = []
      print(numbers[2])
      ```
      """)
    #expect(page.statuses == [.failed])
    #expect(page.text.contains("error: Fatal error: Index out of range"))
    #expect(page.outputs == ["before\n"])
  }

  @Test func `that exit with another status fail`() async throws {
    let page = try await TestedPage(
      """
      ```swift
      import Foundation
      exit(3)
      ```
      """)
    #expect(page.text.contains("page.md:1:1: error: ended with status 3"))
  }

  @Test func `that end before their last statement fail`() async throws {
    let page = try await TestedPage(
      """
      ```swift
      import Foundation
      let leave = unsafeBitCast(dlsym(nil, "exit"), to: (@convention(c) (Int32) -> Void).self)
      leave(0)
      print("never")
      ```
      """)
    #expect(page.text.contains("error: ended with status 0 before its last statement"))
  }

  @Test func `may print much, and what is too much is told in short`() async throws {
    let page = try await TestedPage(
      """
      ```swift
      print(String(repeating: "x", count: 2 << 20))
      // Prints "[..]"
      ```

      ```swift
      for line in 1...5000 { print("line", line) }
      // Prints "line 1"
      ```
      """)
    #expect(page.statuses == [.ran, .failed])
    #expect(page.text.contains("+ line 101\n  and 4899 lines more"))
  }

  @Test func `that throw at the top level fail with the error`() async throws {
    let page = try await TestedPage(
      """
      ```swift
      struct Refused: Error {}
      throw Refused()
      ```
      """)
    #expect(page.text.contains("Error raised at top level: main.Refused()"))
  }

  @Test func `print what nothing expects with a note`() async throws {
    let page = try await TestedPage(
      """
      ```swift
      print("hello")
      ```
      """)
    #expect(page.statuses == [.ran])
    #expect(page.report.diagnostics.map(\.severity) == [.note])
    #expect(page.report.diagnostics.map(\.id) == ["unchecked-output"])
  }

  @Test func `leave no process behind`() async throws {
    // No other process, of this test or another, has this in its command line.
    let duration = "\(Int.random(in: 1000...9999)).\(Int.random(in: 1000...9999))"
    let page = try await TestedPage(
      """
      ```swift
      import Foundation
      let sleeper = Process()
      sleeper.executableURL = URL(filePath: "/bin/sleep")
      sleeper.arguments = ["\(duration)"]
      try sleeper.run()
      print("started")  // Prints "started"
      ```
      """)
    #expect(page.statuses == [.ran])
    // What is killed is gone only when the kernel comes to it.
    for _ in 0..<1200 where try isRunning(duration) { try await Task.sleep(for: .milliseconds(50)) }
    #expect(try !isRunning(duration))
  }

  @Test func `of one type with @main run too`() async throws {
    let page = try await TestedPage(
      """
      ```swift
      @main struct Program {
        static func main() async { print("from main") }
      }
      // Prints "from main"
      ```
      """)
    #expect(page.statuses == [.ran])
    #expect(page.manners == [.alone(reason: "has an @main type")])
  }
}

@Suite struct `Examples that are not tried` {
  @Test func `count: ignored ones apart, unreadable ones as failed`() async throws {
    let page = try await TestedPage(
      """
      ```swift, ignore="needs a token"
      connect()
      ```

      ```swift, norun
      print(1)
      ```
      """)
    #expect(page.statuses == [.ignored(reason: "needs a token"), .failed])
    #expect(page.report.found == page.report.failed + page.report.ignored)
    #expect(page.problems.map(\.id) == ["fence-attribute"])
  }
}
