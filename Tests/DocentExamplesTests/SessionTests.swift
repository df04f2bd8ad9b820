import DocentExamples
import DocentModel
import Testing

@Suite struct `A session` {
  @Test func `is one program in which each fence has its own output`() async throws {
    let page = try await TestedPage(
      """
      ```swift, session=cats
      let name = "Tom"
      greet(name)  // Prints "Hello, Tom"
      ```

      ```swift, session=cats
      func greet(_ name: String) { print("Hello, \\(name)") }
      greet("Felix")
      ```
      ```output
      Hello, Felix
      ```

      ```swift
      let name = 5
      print(name)  // Prints "5"
      ```
      """)
    #expect(page.statuses == [.ran, .ran, .ran])
    #expect(page.outputs == ["Hello, Tom\n", "Hello, Felix\n", "5\n"])
  }

  @Test func `whose first fence crashes says so at the later ones`() async throws {
    let page = try await TestedPage(
      """
      ```swift, session=a
      print("one")
      fatalError("no")
      ```

      ```swift, session=a
      print("two")
      ```
      """)
    #expect(page.statuses == [.failed, .failed])
    #expect(page.text.contains("page.md:3:1: error: Fatal error: no"))
    #expect(
      page.text.contains(
        "page.md:6:1: error: did not run: its session stopped in the fence at line 1"))
  }

  @Test func `that does not compile blames the fence with the error`() async throws {
    let page = try await TestedPage(
      """
      ```swift, session=a
      let number = 1
      ```

      ```swift, session=a
      let text: String = number
      ```
      """)
    #expect(page.text.contains("page.md:6:20: error: cannot convert value of type 'Int'"))
    #expect(
      page.text.contains("page.md:1:1: error: does not compile: its session has an error at line 6")
    )
  }

  @Test func `is the ground that a compile-fail fence is tried on`() async throws {
    let page = try await TestedPage(
      """
      ```swift, session=a
      let number = 1
      ```

      ```swift, session=a, compile-fail
      let text: String = number  // expected-error {{cannot convert value of type 'Int'}}
      ```

      ```swift, session=a
      let text = "free again"
      print(number, text)  // Prints "1 free again"
      ```
      """)
    #expect(page.statuses == [.ran, .refused, .ran])
  }

  @Test func `may share its set-up with another`() async throws {
    let page = try await TestedPage(
      """
      ```swift, session=[a, b], hidden
      var count = 10
      ```

      ```swift, session=a
      count += 1
      print(count)  // Prints "11"
      ```

      ```swift, session=b
      count -= 1
      print(count)  // Prints "9"
      ```
      """)
    #expect(page.statuses == [.ran, .ran, .ran])
  }

  @Test func `has standard error of each fence told apart`() async throws {
    let page = try await TestedPage(
      """
      ```swift, session=a
      import Foundation
      func complain(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
      complain("one\\n")
      ```
      ```output, stderr
      one
      ```

      ```swift, session=a
      print("quiet")  // Prints "quiet"
      ```

      ```swift, session=a
      complain("two\\n")
      ```
      ```output, stderr
      three
      ```
      """)
    #expect(page.statuses == [.ran, .ran, .failed])
    #expect(page.report.results.map(\.errorOutput) == ["one\n", "", "two\n"])
    #expect(page.text.contains("- three\n  + two"))
  }

  @Test func `that crashes has standard error told apart too`() async throws {
    let page = try await TestedPage(
      """
      ```swift, session=a
      import Foundation
      FileHandle.standardError.write(Data("before\\n".utf8))
      ```

      ```swift, session=a, should-crash="no"
      fatalError("no")
      ```
      ```output, stderr
      [..] Fatal error: no
      ```
      """)
    #expect(page.statuses == [.ran, .crashed])
  }

  @Test func `of the whole page is told like one of its fences`() async throws {
    var settings = ExampleSettings()
    settings.session = "soup"
    let page = try await TestedPage(
      """
      ```swift
      let soup = "leek"
      ```

      ```swift
      print(soup)  // Prints "leek"
      ```

      ```swift, standalone
      print(1)  // Prints "1"
      ```
      """, settings: settings, filter: "soup")
    #expect(page.statuses == [.ran, .ran])
    #expect(TestReport(page.report, problems: []).examples.map(\.session) == ["soup", "soup"])
    let shares = (1...2).compactMap { Shard(number: $0, of: 2) }.map { shard in
      ShardDivision(of: page.plan, into: 2, seconds: [:]).plan(for: shard).programs.count
    }
    #expect(shares == [1, 0])
  }
}
