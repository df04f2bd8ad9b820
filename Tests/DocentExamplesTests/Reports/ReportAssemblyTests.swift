import DocentExamples
import DocentModel
import Testing

@Suite struct `What a run reports` {
  private static let page = """
    ```swift, session=s
    let one = 1
    ```

    ```swift, session=s
    print(one)  // Prints "2"
    ```

    ```swift, compile-fail
    let text: String = 1  // expected-error {{cannot convert}}
    ```

    ```swift, should-crash="boom"
    print("before")  // Prints "before"
    fatalError("boom")
    ```

    ```swift, no-run
    print("never")
    ```

    ```swift, ignore="needs a network"
    download()
    ```

    ```swift, no-runn
    print("a typo")
    ```
    """

  @Test func `is one entry for each fence, with what became of it`() async throws {
    let page = try await TestedPage(Self.page)
    let run = page.report.revised(besides: page.problems) { $0 }
    let report = TestReport(run, problems: page.problems)
    #expect(report.examples.map(\.id.name) == ["1", "2", "3", "4", "5", "6", "7"])
    #expect(report.examples.map(\.line) == [1, 5, 9, 13, 18, 22, 26])
    #expect(report.examples.map(\.session) == ["s", "s", nil, nil, nil, nil, nil])
    #expect(
      report.examples.map(\.kind) == [.run, .run, .compileFail, .crash, .compile, .run, .run])
    #expect(
      report.examples.map(\.status)
        == [.passed, .failed, .passed, .passed, .passed, .ignored, .failed])
    #expect(report.examples.map(\.output) == ["", "1\n", "", "before\n", "", "", ""])
    #expect(report.examples[3].errorOutput.contains("Fatal error: boom"))
    #expect(
      report.examples[1].findings == [
        Finding(
          .error, at: SourcePosition(line: 6, column: 1),
          """
          prints something else than the page says
          - 2
          + 1
          hint: - is what the page says, + what was printed
          """)
      ])
    #expect(report.examples[5].findings.map(\.message) == ["needs a network"])
    #expect(report.examples[6].findings.map(\.summary) == ["there is no attribute `no-runn`"])
    #expect(report.problems == [])
    #expect(report.found == report.passed + report.failed + report.ignored)
    #expect(report.failed == run.failed)
  }

  @Test func `has problems outside examples beside them`() async throws {
    let page = try await TestedPage("```swift, ignore=\"x\"\n```\n")
    let problem = Diagnostic(
      .error, id: "link", "leads nowhere",
      at: .init(path: "page.md", range: SourceRange(line: 9, column: 2), excerpt: ""))
    let report = TestReport(
      page.report.revised(besides: [problem]) { $0 }, problems: [problem])
    #expect(report.examples.map(\.status) == [.ignored])
    #expect(
      report.problems == [
        PageFinding(
          file: "page.md",
          Finding(.error, at: SourcePosition(line: 9, column: 2), "leads nowhere"))
      ])
    #expect(report.hasErrors)
  }

  @Test func `counts an example as failed whose finding the site makes an error`() async throws {
    let page = try await TestedPage("```swift\nprint(1)\n```\n")
    let run = page.report.revised(besides: []) { diagnostics in
      diagnostics.map { diagnostic in
        var louder = diagnostic
        louder.severity = .error
        return louder
      }
    }
    #expect(page.report.failed == 0)
    #expect(run.failed == 1)
    #expect(run.passed == 0)
  }
}
