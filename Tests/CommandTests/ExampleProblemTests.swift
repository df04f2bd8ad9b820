import Testing

/// Each problem as `docent build` tells it: the examples fail, and the site stays as it was.
@Suite(.timeLimit(.minutes(5))) struct `An example` {
  private func expectFailure(
    of fence: String, errors: String, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    try await SmallSite("-- content/index.md --\n# Home\n\n\(fence)\n").expectRefusal(
      "build", status: 1,
      errors: """
        \(errors)
        found 1 = 0 passed + 1 failed + 0 ignored (0 cached, 0 merged, 1 alone) · compile 0 s, \
        run 0 s
        """,
      sourceLocation: sourceLocation)
  }

  @Test func `that does not compile shows the compiler's words at the page's line`()
    async throws
  {
    try await expectFailure(
      of: """
        - In a list:

          ```swift
          let name = "x"
          let count: Int = name
          ```
        """,
      errors: """
        content/index.md:7:20: error: cannot convert value of type 'String' to specified type 'Int'
            let count: Int = name
                             ^
        """)
  }

  @Test func `that prints something else shows the difference`() async throws {
    try await expectFailure(
      of: """
        ```swift
        print("one")
        print("three")
        ```
        ```output
        one
        two
        ```
        """,
      errors: """
        content/index.md:7:1: error: prints something else than the page says
          ```output
          ^~~~~~~~~
            one
          - two
          + three
          hint: - is what the page says, + what was printed
        """)
  }

  @Test func `that never ends is stopped, and what it printed is shown`() async throws {
    try await expectFailure(
      of: """
        ```swift, timeout=6
        import Foundation
        print("before")
        while true { sleep(1) }
        ```
        """,
      errors: """
        content/index.md:3:1: error: did not end within 6 s and was stopped
          ```swift, timeout=6
          ^~~~~~~~~~~~~~~~~~~
          it printed:
          before
          hint: mend the loop, or allow more time with timeout=SECONDS
        """)
  }

  @Test func `that crashes is reported where it did`() async throws {
    try await expectFailure(
      of: """
        ```swift
        print("before")
        fatalError("no more tea")
        ```
        """,
      errors: """
        content/index.md:5:1: error: Fatal error: no more tea
          fatalError("no more tea")
          ^
          main/index.md:5: Fatal error: no more tea
          it printed:
          before
          hint: if it is meant to crash, add should-crash="no more tea"
        """)
  }

  @Test func `that should not compile and does is a failure`() async throws {
    try await expectFailure(
      of: """
        ```swift, compile-fail
        let count: Int = 1  // expected-error {{cannot convert}}
        ```
        """,
      errors: """
        content/index.md:4:24: error: compiles, and should not
          let count: Int = 1  // expected-error {{cannot convert}}
                                 ^
          expected error: cannot convert
        """)
  }
}
