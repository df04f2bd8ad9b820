import DocentMarkdown
import DocentModel
import Testing

@Suite struct CodeGroupTests {
  @Test(arguments: [
    ("tab=A tab=B", ["tabs 0..<2"]),
    ("tab=A tab=B tab=C title=x", ["tabs 0..<3"]),
    ("tab=A tab=B tab=A tab=B", ["tabs 0..<2", "tabs 2..<4"]),
    ("tab=A hidden tab=B", ["tabs 0..<3"]),
    ("tab=A <!----> tab=B", []),
    ("tab=A tab=B <!----> tab=C tab=D", ["tabs 0..<2", "tabs 3..<5"]),
    ("tab=A", []),
    ("verdict=avoid verdict=prefer", ["pair 0..<2"]),
    ("verdict=prefer verdict=avoid", ["pair 0..<2"]),
    ("verdict=avoid verdict=avoid verdict=prefer", ["pair 1..<3"]),
    ("verdict=avoid verdict=prefer verdict=avoid verdict=prefer", ["pair 0..<2", "pair 2..<4"]),
    ("verdict=avoid text verdict=prefer", []),
    ("verdict=avoid hidden verdict=prefer", ["pair 0..<3"]),
    ("verdict=avoid title=x verdict=prefer", []),
    ("tab=A,verdict=avoid tab=B,verdict=prefer", ["tabs 0..<2"]),
    ("tab=A tab=B verdict=avoid verdict=prefer", ["tabs 0..<2", "pair 2..<4"]),
    ("verdict=avoid verdict=prefer tab=A tab=B", ["pair 0..<2", "tabs 2..<4"]),
  ])
  func `neighbours form groups`(_ words: String, _ groups: [String]) {
    let page = ParsedPage(markdown(words))
    #expect(page.blocks.codeGroups.map { "\($0.kind) \($0.range)" } == groups)
  }

  @Test func `fences of all languages and their outputs form one group`() {
    let page = ParsedPage(
      """
      ```swift, tab=Swift
      print(1)
      ```

      ```output
      1
      ```

      <!--
      ```swift
      ```
      -->

      ```py, tab=Python
      print(1)
      ```
      """)
    #expect(page.problems == [])
    #expect(page.blocks.codeGroups.map { "\($0.kind) \($0.range)" } == ["tabs 0..<2"])
  }

  @Test(arguments: [
    ("tab=A", ["1:10"]), ("tab=A text tab=B", ["1:10", "6:10"]), ("tab=A tab=A", ["1:10", "4:10"]),
    ("tab=A tab=B tab=B", ["7:10"]), ("title=x,tab=A", ["1:18"]),
    ("tab=A tab=B", []), ("hidden,tab=A", []),
  ])
  func `a tab without another is reported`(_ words: String, _ places: [String]) {
    let page = ParsedPage(markdown(words))
    #expect(page.problems == places.map { "\($0): this tab stands alone" })
    #expect(page.diagnostics.allSatisfy { $0.id == "lone-tab" && $0.severity == .warning })
  }

  @Test func `tabs in lists and quotes are looked at apart, and reported in order`() {
    let page = ParsedPage(
      """
      ```js, tab=A
      ```

      > ```js, tab=B
      > ```
      >
      > ```js, tab=C
      > ```

      - ```js, tab=D
        ```

      ```js, wrap
      ```
      """)
    #expect(
      page.problems == [
        "1:8: this tab stands alone", "10:10: this tab stands alone", "13:8: `wrap` needs a value",
      ])
  }

  @Test(arguments: ["```js\n```\n", "<!--\n```js, tab=A\n```\n-->\n"])
  func `code that asks for nothing is in no group`(_ text: String) {
    let page = ParsedPage(text)
    #expect(page.blocks.codeGroups == [])
    #expect(page.problems == [])
  }

  /// A block for each word: a fence with these attributes, a comment, or a paragraph.
  private func markdown(_ words: String) -> String {
    words.split(separator: " ").map { word in
      switch word {
      case "text", "<!---->": "\(word)\n\n"
      default: "```swift,\(word)\n```\n\n"
      }
    }.joined()
  }
}
