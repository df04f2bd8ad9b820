import DocentExamples
import DocentMarkdown
import DocentModel
import Testing

@Suite struct SourceCheckTests {
  /// Holds what is found in a page against its marks: `▸` where each finding starts.
  private func expect(
    _ ids: [String], in marked: String, settings: ExampleSettings = ExampleSettings(),
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var places: [SourcePosition] = []
    var text = ""
    for line in marked.split(separator: "\n", omittingEmptySubsequences: false) {
      let parts = line.split(separator: "▸", omittingEmptySubsequences: false)
      if parts.count > 1 {
        let number = text.utf8.count { $0 == UInt8(ascii: "\n") } + 1
        places.append(SourcePosition(line: number, column: parts[0].utf8.count + 1))
      }
      text += parts.joined() + "\n"
    }
    let source = SourceFile(path: "a.md", text: text)
    let page = ExamplePage(
      document: MarkdownParser().parse(source).document, settings: settings)
    let found = SourceCheck(page).diagnostics
    #expect(found.map(\.id) == ids, sourceLocation: sourceLocation)
    #expect(found.compactMap(\.location?.range.start) == places, sourceLocation: sourceLocation)
  }

  @Test func `code that is no Swift is found at its place in the page`() {
    expect(
      ["unparsed-swift", "unparsed-swift"],
      in: """
        # Home

        ```swift
        let a = 1
        let b = (1, 2▸
        ```

        > - ```swift, no-run
        >   let é = ▸
        >   ```
        """)
  }

  @Test(arguments: [
    "swift, compile-fail", "swift, ignore=\"a sketch\"",
    "swift, flags=\"-enable-experimental-feature Next\"", "text", "python",
  ])
  func `code that need not be Swift may be anything`(info: String) {
    expect([], in: "```\(info)\nlet a = )\n```")
  }

  @Test func `a session is read as a whole`() {
    let parts = """
      ```swift, session=a
      struct S {
      ```

      ```swift, session=a
      }
      ```
      """
    expect([], in: parts)
    expect(
      ["unparsed-swift", "unparsed-swift"],
      in: """
        ```swift, session=a
        struct S {▸
        ```

        ```swift, session=b
        ▸}
        ```
        """)
  }

  @Test func `output that the page does not say is found where it is printed`() {
    expect(
      ["unchecked-output"],
      in: """
        ```swift
        let a = 1
        ▸print(a)
        ```
        """)
  }

  @Test(arguments: [
    "```swift\nprint(1)\n// Prints \"1\"\n```", "```swift\nprint(1)\n```\n\n```output\n1\n```",
    "```swift, no-run\nprint(1)\n```", "```swift, ignore=\"x\"\nprint(1)\n```",
    "```swift, should-crash=\"x\"\nprint(1)\n```", "```swift\nfunc f() { print(1) }\n```",
  ])
  func `output that is checked, or not to be seen, is fine`(markdown: String) {
    expect([], in: markdown)
  }
}
