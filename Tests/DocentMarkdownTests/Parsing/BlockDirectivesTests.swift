import DocentMarkdown
import DocentModel
import Testing

@Suite struct BlockDirectivesTests {
  private func fences(_ text: String) -> [Fence] {
    MarkdownParser(readsDirectives: true)
      .parse(SourceFile(path: "page.md", text: text)).document.fences
  }

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

  @Test(arguments: ["- ", "* ", "1. ", "10) ", "- 1. "])
  func `a fence right after a list's mark ends where it ends`(_ mark: String) {
    let blanks = String(repeating: " ", count: mark.count)
    let text =
      "\(mark)```swift\n\(blanks)let a = 1\n\(blanks)```\n\n"
      + "@Row {\n    ```swift\n    let b = 2\n    ```\n}\n"
    #expect(fences(text).map(\.code) == ["let a = 1\n", "let b = 2\n"])
  }

  @Test func `without a catalogue, a directive is text`() {
    #expect(ParsedPage("@Row {\n    ```swift\n    let b = 1\n    ```\n}\n").fences.isEmpty)
  }
}
