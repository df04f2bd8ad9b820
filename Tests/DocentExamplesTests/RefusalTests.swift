import DocentExamples
import DocentModel
import Testing

@Suite struct `Examples that must not compile` {
  @Test func `pass with the compiler's own words, each at its line`() async throws {
    let page = try await TestedPage(
      """
      ```swift, compile-fail
      let number: Int = "one"  // expected-error {{cannot convert value of type 'String'}}
      // expected-error@+1 {{cannot find 'missing' in scope}}
      print(missing)
      ```
      """)
    #expect(page.statuses == [.refused])
    let messages = try #require(page.report.results.first).outcome.messages
    #expect(messages.map(\.position.line) == [1, 3])
    #expect(
      messages[0].text == "cannot convert value of type 'String' to specified type 'Int'")
  }

  @Test func `fail when they compile`() async throws {
    let page = try await TestedPage(
      """
      ```swift, compile-fail
      let number = 1  // expected-error {{never}}
      print(number)
      ```
      """)
    #expect(page.text.contains("page.md:2:20: error: compiles, and should not"))
  }

  @Test func `fail when they are refused for another reason`() async throws {
    let page = try await TestedPage(
      """
      ```swift, compile-fail
      let number: Int = "one"  // expected-error {{cannot find}}
      ```
      """)
    #expect(
      page.text.contains(
        """
          - 2: error: cannot find
          + 2: error: cannot convert value of type 'String' to specified type 'Int'
        """))
  }

  @Test func `fail for an error that the page does not name`() async throws {
    let page = try await TestedPage(
      """
      ```swift, compile-fail
      let number: Int = "one"  // expected-error {{cannot convert}}
      let other: Int = true
      ```
      """)
    #expect(page.statuses == [.failed])
    #expect(page.text.contains("+ 3: error: cannot convert value of type 'Bool'"))
  }

  @Test func `fail without a word about which error`() async throws {
    let page = try await TestedPage(
      """
      ```swift, compile-fail
      let number: Int = "one"
      ```
      """)
    #expect(page.text.contains("says compile-fail, but not which error"))
    #expect(page.text.contains("the compiler says at line 2: cannot convert value"))
  }

  @Test func `include data races, which only the later stages of the compiler see`() async throws {
    let page = try await TestedPage(
      """
      ```swift, compile-fail
      class Counter { var value = 0 }
      func race() async {
        let counter = Counter()
        Task { counter.value += 1 }
        // expected-error@-1 {{sending value of non-Sendable type '() async -> ()' risks causing data races}}
        counter.value += 1
      }
      ```
      """)
    #expect(page.statuses == [.refused])
  }

  @Test func `may name notes and warnings, which then must come`() async throws {
    let page = try await TestedPage(
      """
      ```swift, compile-fail
      func f() {}  // expected-note {{this is not said}}
      f(1)  // expected-error {{argument passed to call that takes no arguments}}
      ```
      """)
    #expect(page.statuses == [.failed])
    #expect(page.text.contains("- 2: note: this is not said"))
  }
}

@Suite struct `Warnings` {
  @Test func `are told, and do not fail an example`() async throws {
    let page = try await TestedPage(
      """
      ```swift
      func f() -> Int { 1 }
      f()
      ```
      """)
    #expect(page.statuses == [.ran])
    #expect(page.text.contains("page.md:3:1: warning: result of call to 'f()' is unused"))
  }

  @Test func `that the page announces are shown and not told`() async throws {
    let page = try await TestedPage(
      """
      ```swift
      func f() -> Int { 1 }
      f()  // expected-warning {{result of call to 'f()' is unused}}
      ```
      """)
    #expect(page.report.diagnostics.isEmpty)
    #expect(page.report.results.first?.outcome.messages.map(\.position.line) == [2])
  }

  @Test func `that the page announces must come`() async throws {
    let page = try await TestedPage(
      """
      ```swift
      print(1)  // expected-warning {{what}}
      ```
      """)
    #expect(page.statuses == [.failed])
    #expect(page.text.contains("page.md:2:14: error: the compiler does not say this warning: what"))
  }

  @Test func `about unchanged variables are not told of top-level ones`() async throws {
    let page = try await TestedPage(
      """
      ```swift
      var number = 1
      print(number)  // Prints "1"
      ```

      ```swift
      print(2)  // Prints "2"
      ```
      """)
    #expect(page.report.diagnostics.isEmpty)
  }
}
