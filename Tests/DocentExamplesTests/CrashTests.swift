import DocentExamples
import DocentModel
import Testing

@Suite struct `Examples that must crash` {
  @Test func `pass when they trap with the text, after what they print`() async throws {
    let page = try await TestedPage(
      """
      ```swift, should-crash="Index out of range"
      print("before", terminator: "")  // Prints "before"
      let numbers: [Int] = []
      print(numbers[0])
      ```
      """)
    #expect(page.statuses == [.crashed])
    #expect(page.outputs == ["before"])
  }

  @Test(arguments: [
    ("fatalError(\"other\")", 60, "crashed without saying “text”"),
    ("print(1)", 60, "ended with status 0 and did not crash"),
    ("import Foundation\nexit(4)", 60, "ended with status 4 and did not crash"),
    ("while true {}", 1, "did not crash within 1 s"),
  ])
  func `fail otherwise`(_ code: String, _ timeout: Int, _ problem: String) async throws {
    let page = try await TestedPage(
      """
      ```swift, should-crash="text", timeout=\(timeout)
      \(code)
      ```
      """)
    #expect(page.statuses == [.failed])
    #expect(page.text.contains("page.md:1:1: error: \(problem)"))
  }

  @Test func `are told apart from uncaught errors and other signals`() async throws {
    let page = try await TestedPage(
      """
      ```swift
      struct Refused: Error {}
      throw Refused()
      ```

      ```swift
      import Foundation
      kill(getpid(), SIGTERM)
      ```
      """)
    #expect(page.text.contains("error: ended with an uncaught error: main.Refused()"))
    #expect(page.text.contains("error: was stopped by SIGTERM"))
  }

  @Test(arguments: [
    (#"precondition(numbers.count > 1, "too \"few\"")"#, #"too \"few\""#),
    ("assert(numbers.isEmpty)", "Assertion failed"),
    ("fatalError()", "Fatal error"),
    (
      "let any: Any = numbers[0]; print(any as! String)", "Could not cast value of type 'Swift.Int'"
    ),
    (
      "@MainActor func add(_ a: inout [Int]) { numbers.append(a.count) }\nadd(&numbers)",
      "Simultaneous accesses to"
    ),
    (
      "final class Cat {}\nunowned var cat = Cat()\nprint(cat)",
      "Attempted to read an unowned reference but object"
    ),
  ])
  func `pass once the hint of the failure is followed`(_ code: String, _ text: String) async throws
  {
    let code = "var numbers = [1]\n\(code)\nnumbers.append(2)"
    let before = try await TestedPage("```swift, standalone\n\(code)\n```\n")
    let hint = try #require(before.report.diagnostics.first { $0.severity == .error }?.hint)
    try #require(hint == "if it is meant to crash, add should-crash=\"\(text)\"")
    let after = try await TestedPage("```swift, should-crash=\"\(text)\"\n\(code)\n```\n")
    #expect(after.statuses == [.crashed])
  }

  @Test(arguments: [
    (#"precondition(1 > 2, "must be more")"#, "Precondition failed: must be more"),
    ("assert(1 > 2)", "Assertion failed"),
  ])
  func `name what failed, and not the signal`(_ code: String, _ summary: String) async throws {
    let page = try await TestedPage("```swift, standalone\n\(code)\n```\n")
    #expect(page.text.contains("page.md:2:1: error: \(summary)\n"))
  }

  @Test func `that nobody caught are reported at the statement that threw`() async throws {
    let page = try await TestedPage(
      """
      ```swift
      struct Refused: Error {}
      func refuse() throws { throw Refused() }
      print("before"); let text = \"""
        more
        \"""
      print(text)
        try refuse()
      print("after")
      ```

      ```swift, session=a
      struct Late: Error {}
      func refuse() async throws { throw Late() }
      ```

      ```swift, session=a
      for number in 1...3 {
        print(number)
      }
      try await refuse()
      ```
      """)
    #expect(page.statuses == [.failed, .ran, .failed])
    #expect(page.text.contains("page.md:8:1: error: ended with an uncaught error: main.Refused()"))
    #expect(page.text.contains("page.md:21:1: error: ended with an uncaught error: main.Late()"))
  }
}
