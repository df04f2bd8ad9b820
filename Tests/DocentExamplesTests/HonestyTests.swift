import DocentExamples
import DocentModel
import Foundation
import Testing

/// The ways in which runners of documentation examples have passed what fails, or hidden what they
/// did.
@Suite struct `A run is honest` {
  @Test func `a failure among merged examples names the page, not a temporary file`()
    async throws
  {
    let page = try await TestedPage(
      """
      ```swift
      print("fine")  // Prints "fine"
      ```

      ```swift
      let number: Int = "one"
      ```

      ```swift
      print("also fine")  // Prints "also fine"
      ```

      ```swift
      print([1][CommandLine.arguments.count])
      ```

      ```swift
      @_silgen_name("no_such_symbol") func missing()
      missing()
      ```
      """)
    #expect(page.statuses == [.ran, .failed, .ran, .failed, .failed])
    #expect(
      page.report.diagnostics.map { $0.location?.path } == Array(repeating: "page.md", count: 3))
    #expect(page.report.diagnostics.map { $0.location?.range.start.line } == [6, 14, 17])
    #expect(!page.text.contains(TestedPage.workspaceFolder), "\(page.text)")
    #expect(!page.text.contains(FileManager.default.temporaryDirectory.path), "\(page.text)")
    #expect(page.text.contains("no_such_symbol"))
  }

  @Test func `what was not merged is counted, with the reason`() async throws {
    let page = try await TestedPage(
      """
      ```swift
      print(1)  // Prints "1"
      ```

      ```swift
      print(2)  // Prints "2"
      ```

      ```swift
      let text: String = 3
      ```

      ```swift, standalone
      print(4)  // Prints "4"
      ```
      """)
    #expect(page.report.merged == 2)
    #expect(page.report.alone == 2)
    #expect(
      page.manners == [
        .merged, .merged, .alone(reason: "did not compile with the others"),
        .alone(reason: "asks to stand alone"),
      ])
  }

  @Test(arguments: [
    "swift, no_run", "swift, compile_fail", "swift no-run", "swift, should-panic=\"x\"",
    "swift, session", "swift, timeout=soon",
  ])
  func `an attribute with a mistake leaves no example untested`(_ info: String) async throws {
    let page = try await TestedPage("```\(info)\nprint(1)  // Prints \"2\"\n```\n")
    #expect(page.report.found == 1)
    #expect(page.report.failed == 1)
    #expect(page.problems.first?.location?.range.start.line == 1)
  }

  @Test(arguments: [
    "import NoSuchModule\nlet a: Int = true", "let a: Int = \"x\"\nlet b: Int = true",
    "let a: Int = true\nlet b: Int = 1", "let a: Int = true }",
  ])
  func `another error than the expected one is no success`(_ code: String) async throws {
    let page = try await TestedPage(
      """
      ```swift, compile-fail
      // expected-error@+2 {{cannot convert value of type 'Bool' to specified type 'Int'}}
      \(code)
      ```
      """)
    #expect(page.statuses == [.failed])
  }

  @Test func `the line ends of Windows hide no expectation`() async throws {
    let page = try await TestedPage(
      """
      Text.\r
      \r
      ```swift\r
      print(1)  // Prints "2"\r
      ```\r
      \r
      ```swift\r
      print(1)\r
      ```\r
      ```output\r
      2\r
      ```\r
      \r
      ```swift, compile-fail\r
      let a: Int = 1  // expected-error {{never}}\r
      ```\r
      """)
    #expect(page.statuses == [.failed, .failed, .failed])
    #expect(page.report.diagnostics.map { $0.location?.range.start.line } == [4, 10, 15])
  }

  @Test(arguments: [
    "func leave() { exit(0) }\nleave()\nassert(1 > 2)",
    "if getpid() > 1 { exit(0) }\nprint(\"never\")",
    "Task { exit(0) }\ntry await Task.sleep(for: .seconds(60))\nassert(1 > 2)",
    "DispatchQueue.global().async { exit(0) }\nsleep(60)\nassert(1 > 2)",
  ])
  func `an example that ends before its last statement is no success`(
    _ code: String
  ) async throws {
    let page = try await TestedPage("```swift\nimport Foundation\n\(code)\n```\n")
    #expect(page.statuses == [.failed])
    #expect(page.report.diagnostics.first { $0.severity == .error }?.id == "example-end")
  }

  @Test(arguments: ["-no-such-flag", "-lno-such-library", "-Xfrontend -no-such-flag"])
  func `an error without a position is no success`(_ flags: String) async throws {
    let page = try await TestedPage(
      """
      ```swift, flags="\(flags)"
      print(1)  // Prints "1"
      ```

      ```swift, flags="\(flags)"
      print(2)  // Prints "2"
      ```
      """)
    #expect(page.statuses == [.failed, .failed])
    #expect(page.report.diagnostics.map(\.id) == ["example-build", "example-build"])
    #expect(page.report.diagnostics.map { $0.location?.range.start.line } == [1, 5])
    #expect(page.text.contains("no-such"))
  }
}
