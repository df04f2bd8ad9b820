import DocentMarkdown
import DocentModel
import Testing

@Suite struct FenceReadingTests {
  @Test(arguments: [
    ("plain", "```swift\na\n  b\n```\n", ["2:1", "3:1"]),
    ("tildes", "~~~~ Swift\na\n  b\n~~~~\n", ["2:1", "3:1"]),
    ("in a quote", "> ```swift\n> a\n>   b\n> ```\n", ["2:3", "3:3"]),
    ("in a list", "- x\n\n  ```swift\n  a\n    b\n  ```\n", ["4:3", "5:3"]),
    ("right after a list's mark", "1. ```swift\n   a\n     b\n   ```\n", ["2:4", "3:4"]),
    ("in a list of tabs", "-\tx\n\n\t```swift\n\ta\n\t  b\n\t```\n", ["4:2", "5:2"]),
    ("behind a part of a tab", "- x\n\n\t```swift\n\ta\n\t  b\n\t```\n", ["4:2", "5:2"]),
    (
      "behind a part of a second tab", "* x\n\t* y\n\n\t\t```swift\n\t\ta\n\t\t  b\n\t\t```\n",
      ["5:3", "6:3"]
    ),
    ("indented itself", "  ```swift\n  a\n    b\n  ```\n", ["2:3", "3:3"]),
    ("with Windows' line ends", "```swift\r\na\r\n  b\r\n```\r\n", ["2:1", "3:1"]),
    ("not closed", "text\n```swift\na\n  b", ["3:1", "4:1"]),
    (
      "in a footnote", "x[^1]\n\n[^1]: y\n\n    ```swift\n    a\n      b\n    ```\n",
      ["6:5", "7:5"]
    ),
  ])
  func `the lines of a fence are found`(
    _ place: String, _ text: String, _ origins: [String]
  ) throws {
    let page = ParsedPage(text)
    let fence = try #require(page.fences.first)
    #expect(fence.code == "a\n  b\n")
    #expect(fence.origins.map { "\($0.line):\($0.column)" } == origins)
    #expect(page.problems == [])
  }

  @Test func `an output behind a part of a tab has no blank of it`() {
    let page = ParsedPage("- x\n\n\t```swift\n\ta\n\t```\n\n\t```output\n\t1\n\n\t\t2\n\t```\n")
    #expect(page.fences.first?.expectedOutput?.text == "1\n\n\t2\n")
  }

  @Test func `fences are counted, and named ones have names`() {
    let page = ParsedPage("```swift\n```\n```swift, id=two\n```\n```js\n```\n```SWIFT\n```\n")
    #expect(page.fences.map(\.id.description) == ["page.md#1", "page.md#two", "page.md#3"])
  }

  @Test func `a name that is taken is reported`() {
    let page = ParsedPage("```swift, id=a\n```\n\n```swift, no-run, id=a\n```\n")
    #expect(page.problems == ["4:19: `a` is already the id of another example of this page"])
    #expect(page.fences.map(\.id.name) == ["a", "2"])
  }

  @Test func `an output fence belongs to the example before it`() throws {
    let page = ParsedPage("```swift\nprint(1)\n```\n\n```output\n1\n```\n\ntext\n")
    let output = try #require(page.fences.first?.expectedOutput)
    #expect(output.text == "1\n")
    #expect(output.opening.start == SourcePosition(line: 5))
    #expect(page.blocks.count == 2)
  }

  @Test func `a comment may stand between an example and its output`() {
    let page = ParsedPage("```swift\n```\n\n<!-- note -->\n\n```output\n1\n```\n")
    #expect(page.fences.first?.expectedOutput?.text == "1\n")
    #expect(page.blocks.count == 2)
  }

  @Test(arguments: ["```output\n1\n```\n", "```swift\n```\n\ntext\n\n```output\n1\n```\n"])
  func `an output that follows no example is reported`(_ text: String) {
    let page = ParsedPage(text)
    #expect(page.diagnostics.map(\.id) == ["stray-output"])
    #expect(page.fences.allSatisfy { $0.expectedOutput == nil })
  }

  @Test func `a fence with a faulty info string is an example that cannot pass`() throws {
    let page = ParsedPage("> ```swift, norun\n> a\n> ```\n>\n> ```output\n> 1\n> ```\n")
    #expect(page.fences.map(\.attributes.expectation) == [.unreadable])
    #expect(page.problems == ["1:13: there is no attribute `norun`"])
    guard case .blockQuote(let blocks)? = page.blocks.first?.content else {
      Issue.record("there is no quote")
      return
    }
    #expect(blocks.count == 1)
  }

  @Test(arguments: [
    "swfit", "Swif", "swift5", "swift{1-3}", "swift:main.swift", "swift;no-run", "{.swift", "ouput",
    "outputs", "{swift}", "language-swift", "swift-no-run", "swift_no_run", "Swift-Ignore",
  ])
  func `a language that was meant to be another is reported`(_ language: String) {
    let page = ParsedPage("> ``` \(language)\n> a\n> ```\n")
    #expect(page.problems == ["1:7: `\(language)` is not a language that is tested"])
  }

  @Test(arguments: ["", "sh", "shell", "swig", "swiftui", "swift-format", "sql", "ocaml", "input"])
  func `other languages are left alone`(_ language: String) {
    #expect(ParsedPage("```\(language)\na\n```\n").problems == [])
  }

  @Test func `an example that is hidden leaves its output on the page`() {
    let page = ParsedPage("```swift, hidden\n```\n```output\n1\n```\n")
    #expect(page.fences.first?.expectedOutput?.text == "1\n")
    #expect(page.blocks.count == 2)
    #expect(page.problems == [])
  }

  @Test func `other languages are no examples`() {
    let page = ParsedPage("```swiftlint\n```\n\n    ```swift\n\n```\n```\n")
    #expect(page.fences.isEmpty)
  }

  @Test(
    arguments: [
      ("```swift\na\n```\n", 3), ("```swift\na\n", nil), ("```swift\na", nil), ("```swift", nil),
      ("```swift\n```", 2), ("> ```swift\n> a\n> ```\n", 3), ("> ```swift\n> a\n```\n", nil),
      ("- ```swift\n  a\n  ```\n- b\n", 3), ("- ```swift\n  a\n- ```\n", nil),
      ("- ```swift\n  a\n\nb\n", nil), ("- > ```swift\n  > a\n  >   ````  \n", 3),
      ("<!--\n```swift\na\n```\n-->\n", 4), ("<!--\n```swift\na\n-->\n```\n", nil),
      ("---\ntitle: a\n---\n~~~swift\na\n~~~\n", 6),
      ("a[^b]\n\n[^b]: ```swift\n    a\n    ```\n", 5),
    ] as [(String, Int?)])
  func `the line that closes a fence is told apart from what ends it`(
    _ text: String, _ line: Int?
  ) throws {
    let fence = try #require(ParsedPage(text).fences.first)
    #expect(fence.closingLine == line)
  }
}
