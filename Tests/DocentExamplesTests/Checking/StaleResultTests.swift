import DocentExamples
import DocentMarkdown
import DocentModel
import Testing

@Suite struct StaleResultTests {
  private func page(_ markdown: String) -> ExamplePage {
    ExamplePage(
      document: MarkdownParser().parse(SourceFile(path: "a.md", text: markdown)).document,
      settings: ExampleSettings())
  }

  private func stale(_ new: String, after old: String) -> [String] {
    var history = RunHistory()
    history.record(ExamplePlan(pages: [page(old)]))
    return StaleResultCheck(history).diagnostics(for: [page(new)]).map { diagnostic in
      "\(diagnostic.location?.range.start.line ?? 0) \(diagnostic.id)"
    }
  }

  private let ran = """
    ```swift
    let a = 1
    ```

    ```swift, session=s
    let b = 1
    ```

    ```swift, session=s
    let c = b
    ```
    """

  @Test func `what was run as it is now is not stale, wherever it stands`() {
    #expect(stale(ran, after: ran).isEmpty)
    #expect(stale("# New\n\n" + ran, after: ran).isEmpty)
  }

  @Test func `what has changed is stale, and all of its session with it`() {
    #expect(stale(ran.replacing("a = 1", with: "a = 2"), after: ran) == ["1 stale-result"])
    #expect(
      stale(ran.replacing("b = 1", with: "b = 2"), after: ran) == [
        "5 stale-result", "9 stale-result",
      ])
    #expect(
      stale(ran.replacing("```swift\n", with: "```swift, no-run\n"), after: ran)
        == ["1 stale-result"])
  }

  @Test func `a new example has not been run, even before others of its page`() {
    let new = "```swift\nlet d = 1\n```\n\n" + ran
    #expect(stale(new, after: ran) == ["1 stale-result"])
  }

  @Test func `what is ignored, and text around examples, are never stale`() {
    let new = "```swift, ignore=\"no\"\nlet d = 1\n```\n\nMore text.\n\n" + ran
    #expect(stale(new, after: ran).isEmpty)
  }

  @Test func `where nothing was run, nothing is stale`() {
    #expect(StaleResultCheck(RunHistory()).diagnostics(for: [page(ran)]).isEmpty)
  }
}
