import DocentExamples
import DocentMarkdown
import DocentModel
import Testing

@Suite struct `A fence with file=` {
  private static let files = [
    "Sources/cat.swift": """
    import Foundation

    // snippet.greet
        func greet() {
          // snippet.inner
          print("hello")

        \u{20}
          // snippet.hide
          check()
          // snippet.show
        }

    // snippet.end
    // snippet.open
    """
  ]

  @Test func `is fine as a copy of the region, without its indentation and marks`() {
    #expect(
      copyProblem(
        """
        ```swift, file=Sources/cat.swift, snippet=greet
        func greet() {
          print("hello")

         \n\
          // snippet.hide
          check()
          // snippet.show
        }
        ```
        """) == nil)
  }

  /// `👉` stands where the problem is.
  @Test(arguments: [
    (
      """
      ```swift, 👉file=Sources/cat.swft
      ```
      """, "there is no file ‘Sources/cat.swft’"
    ),
    (
      """
      > - ```swift, file=Sources/cat.swift, no-run, 👉snippet=gret
      >   ```
      """, "‘Sources/cat.swift’ has no region `gret`"
    ),
    (
      """
      ```swift, file=Sources/cat.swift, 👉snippet="open"
      ```
      """, "‘Sources/cat.swift’ has no end of the region `open`"
    ),
    (
      """
      ~~~swift, file=Sources/cat.swift, ignore="only shown"
      import Foundation

      👉func greeting() {
      }
      ~~~
      """, "differs from ‘Sources/cat.swift’"
    ),
    (
      """
      - ```swift, file=Sources/cat.swift, compile-fail
        import Foundation
        👉
        ```
      """, "differs from ‘Sources/cat.swift’"
    ),
    (
      """
      👉```swift, file=Sources/cat.swift, snippet=greet
      ```
      """, "differs from ‘Sources/cat.swift#greet’"
    ),
  ])
  func `says where it is wrong`(_ marked: String, _ summary: String) throws {
    let problem = try #require(copyProblem(marked.replacing("👉", with: "")))
    let above = try #require(marked.split(separator: "👉", maxSplits: 1).first)
    let hasMarkAtStart = marked.hasPrefix("👉")
    let lines = above.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(problem.summary == summary)
    #expect(
      problem.location?.range.start
        == (hasMarkAtStart
          ? SourcePosition(line: 1)
          : SourcePosition(line: lines.count, column: lines[lines.count - 1].utf8.count + 1)))
  }

  @Test(arguments: [
    ("snippet=gret", "did you mean `greet`?"),
    ("snippet=dogs", "put it between // snippet.dogs and // snippet.end there"),
    ("snippet=open", "it starts at line 15: put // snippet.end below its last line"),
  ])
  func `says what to do`(_ attribute: String, _ hint: String) {
    let text = "```swift, file=Sources/cat.swift, \(attribute)\n```\n"
    #expect(copyProblem(text)?.hint == hint)
  }

  @Test func `shows the difference`() {
    let problem = copyProblem(
      """
      ```swift, file=Sources/cat.swift, snippet=greet
      func greet() {
        print("hallo")

       \n\
        check()
      }
      ```
      """)
    #expect(
      problem?.details == [
        "  func greet() {", "-   print(\"hallo\")", "+   print(\"hello\")", "  ", "   ",
        "+   // snippet.hide", "    check()", "+   // snippet.show", "  }",
      ])
  }

  @Test func `fails however it is to be run`() async throws {
    let page = try await TestedPage(
      """
      ```swift, file=a.swift
      let a = 1
      ```

      ```swift, file=a.swift, ignore="only shown"
      let a = 1
      ```

      ```swift, file=a.swift, no-run
      let a = 1
      ```

      ```swift, file=a.swift, compile-fail
      let a: Int = ""  // expected-error {{cannot convert}}
      ```

      ```swift, file=a.swift
      let a = 2
      ```
      """, files: ["a.swift": "let a = 2\n"])
    #expect(page.statuses == [.failed, .failed, .failed, .failed, .ran])
    #expect(page.report.found == page.report.passed + page.report.failed + page.report.ignored)
    #expect(
      page.text.hasPrefix(
        """
        page.md:2:1: error: differs from ‘a.swift’
          let a = 1
          ^
          - let a = 1
          + let a = 2
          hint: - is what the page says, + what the file says; copy it with docent test --update
        """))
  }

  private func copyProblem(_ markdown: String) -> Diagnostic? {
    let source = SourceFile(path: "page.md", text: markdown)
    let document = MarkdownParser().parse(source).document
    return document.fences.first.flatMap {
      Example(fence: $0, source: source, copies: CopiedFiles(Self.files)).copyProblem
    }
  }
}
