import DocentModel
import Testing

@Suite struct `Code that opens what it never closes` {
  @Test(arguments: [
    ("func f() {\n  print(1)", "page.md:3:11: error: expected '}' at end of brace statement"),
    ("print(1 +", "page.md:2:10: error: expected expression after operator"),
    ("print(1)\n#if DEBUG", "page.md:3:10: error: expected #else or #endif"),
    ("print(1) /* and", "page.md:2:16: error: unterminated '/*' comment"),
  ])
  func `is told at its end, by the page's lines only`(code: String, expected: String) async throws {
    let page = try await TestedPage("```swift\n\(code)\n```")
    #expect(page.statuses == [.failed])
    #expect(page.text.contains(expected))
    #expect(!page.text.contains("main.swift"))
    #expect(!page.text.contains("sourceLocation"))
  }

  @Test func `is told in the fence of a session that opened it`() async throws {
    let page = try await TestedPage(
      """
      ```swift, session=a
      func f() {
      ```

      ```swift, session=a
      print(2)
      ```
      """)
    #expect(page.text.contains("page.md:2:11: error: expected '}' at end of brace statement"))
    #expect(page.text.contains("note at line 2: to match this opening '{'"))
    #expect(
      page.text.contains("page.md:5:1: error: does not compile: its session has an error at line 2")
    )
  }

  @Test func `can be what a page shows`() async throws {
    let page = try await TestedPage(
      """
      ```swift, compile-fail
      func f() {
        print(1)  // expected-error {{expected '}' at end of brace statement}}
      ```
      """)
    #expect(page.statuses == [.refused])
  }
}
