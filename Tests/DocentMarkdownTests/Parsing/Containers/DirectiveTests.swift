import DocentMarkdown
import DocentModel
import Testing

@Suite struct DirectiveTests {
  private func fences(_ text: String) -> [Fence] { ParsedPage(text).fences }

  @Test func `a fence in nested directives is found, with its true place`() throws {
    let fence = try #require(
      fences(
        """
        # Title

        @TabNavigator {
            @Tab("Swift") {
                ```swift, no-run
                let a = [1: {
                  2
                }]
                ```
            }
        }
        """
      ).first)
    #expect(fence.code == "let a = [1: {\n  2\n}]\n")
    #expect(fence.attributes.expectation == .compileOnly)
    #expect(fence.opening.start == SourcePosition(line: 5, column: 9))
    #expect(fence.origins.first == SourcePosition(line: 6, column: 9))
  }

  @Test func `what follows a directive is read as before`() {
    #expect(
      fences("@Row {\n  text\n}\n\n```swift\nlet b = 1\n```\n").map(\.code) == ["let b = 1\n"])
  }

  @Test func `a comment hides its fences`() {
    #expect(fences("@Comment {\n  ```swift\n  let b = 1\n  ```\n}\n").isEmpty)
  }

  @Test func `a brace in a fence closes no directive, and an attribute opens none`() {
    let text = "@Row {\n```swift\n@MainActor struct A {\n}\n```\n```swift\nlet c = 1\n```\n}\n"
    #expect(fences(text).count == 2)
  }

  @Test(arguments: [
    ("@Metadata {\n  @PageKind(article)\n  @Foo {\n  }\n}\n\na\n", "a"),
    ("a\n\n@Comment {\n  b\n}\n\nc\n", "a, c"),
    ("@Comment { a }\nb\n", "b"),
    ("@Row {\n  @Column(size: 2) {\n    a\n  }\n  @Column {\n    b\n  }\n}\n", "a, b"),
    ("@Small {\n  a\n}\n", "a"),
    ("@Options(scope: global) {\n  @AutomaticSeeAlso(disabled)\n}\na\n", "a"),
    (
      "@TabNavigator {\n  @Tab(\"A\") {\n    a\n  }\n  @Tab(\"B\") {\n    b\n  }\n}\n",
      "**A**, a, **B**, b"
    ),
    (
      "@TabNavigator {\n@Tab(\"A\") {\n```c\na\n```\n}\n@Tab(\"B\") {\n```js\nb\n```\n}\n}\n",
      "tab A, tab B"
    ),
    ("@DeprecationSummary {\n  a\n}\n", "warning Deprecated(a)"),
  ])
  func `a directive shows what DocC shows`(_ text: String, _ shown: String) {
    let page = ParsedPage(text)
    #expect(outline(page.blocks) == shown)
    #expect(page.problems == [])
  }

  @Test(arguments: [
    "@MainActor {\na\n}\n", "@Row of things\n", "@someone {\n", "@Tab(\n", "a @Comment {\nb\n}\n",
    "```text\n@Comment {\n}\n```\n",
  ])
  func `a line that only starts with @ is text`(_ text: String) {
    let page = ParsedPage(text)
    #expect(page.blocks.count == 1)
    #expect(outline(page.blocks).contains("@") || outline(page.blocks) == "code text")
    #expect(page.problems == [])
  }

  @Test func `an image is an image, by the name of its file`() {
    let page = ParsedPage("@Row {\n  @Image(source: \"a b.png\", alt: \"A [c], d\")\n}\n")
    #expect(page.links.map(\.destination) == ["doc:a b.png"])
    #expect(page.links.map(\.inlines.plainText) == ["A [c], d"])
    #expect(page.links.first?.range.start.line == 2)
  }

  @Test func `a directive that is not closed is reported`() {
    #expect(ParsedPage("@Comment {\na\n").problems == ["1:1: what starts here is not closed"])
  }

  @Test(arguments: ["- ", "* ", "1. ", "10) ", "- 1. "])
  func `a fence right after a list's mark ends where it ends`(_ mark: String) {
    let blanks = String(repeating: " ", count: mark.count)
    let text =
      "\(mark)```swift\n\(blanks)let a = 1\n\(blanks)```\n\n"
      + "@Row {\n    ```swift\n    let b = 2\n    ```\n}\n"
    #expect(fences(text).map(\.code) == ["let a = 1\n", "let b = 2\n"])
  }
}
