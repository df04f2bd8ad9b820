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
}
