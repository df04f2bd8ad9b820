import DocentExamples
import DocentMarkdown
import DocentModel
import Testing

@Suite struct `After an update the report` {
  @Test func `is free of what was mended, and names the lines as they are now`() async throws {
    let page = try await TestedPage(
      """
      ```swift
      print("one")
      ```

      ```swift
      print("two")  // Prints "too"
      ```

      ```swift
      print("three")  // Prints "tree"
      fatalError("no")
      ```

      ```swift, should-crash="no"
      print("four")  // Prints "for"
      fatalError("no")
      ```

      ```swift, no-run
      print("five")
      ```
      """)
    let update = DocumentUpdate(page.page)
    let result = update.result(after: page.report.findings)
    #expect(
      String(decoding: result.page.bytes, as: UTF8.self) == """
        ```swift
        print("one")
        ```
        ```output
        one
        ```

        ```swift
        print("two")  // Prints "two"
        ```

        ```swift
        print("three")  // Prints "tree"
        fatalError("no")
        ```

        ```swift, should-crash="no"
        print("four")  // Prints "four"
        fatalError("no")
        ```

        ```swift, no-run
        print("five")
        ```
        """)
    let report = page.report.settling(result.settled)
      .moving(from: update.refreshed.document.source, to: result.page)
    #expect(report.results.map(\.outcome.status) == [.ran, .ran, .failed, .crashed, .compiled])
    #expect(report.diagnostics.map { $0.location?.range.start.line } == [14])
    #expect(report.diagnostics.map { $0.location?.excerpt } == ["fatalError(\"no\")"])
  }
}
