import DocentExamples
import Testing

@Suite struct `An update of copies` {
  private static let files = ["a.swift": "// snippet.a\nlet a = 2\n// snippet.end\n"]
  private static let old = """
    ```swift, file=a.swift, snippet=a
    let a = 1
    ```

    ```swift, file=a.swift, ignore="only shown"
    ```
    """
  private static let new = """
    ```swift, file=a.swift, snippet=a
    let a = 2
    ```

    ```swift, file=a.swift, ignore="only shown"
    let a = 2
    ```
    """

  @Test func `writes what the files hold`() {
    let page = UpdatedPage(Self.old, findings: [.prints([]), .sound], files: Self.files)
    #expect(page.text == Self.new)
    let again = UpdatedPage(Self.new, findings: [.prints([]), .sound], files: Self.files)
    #expect(again.text == Self.new)
  }

  @Test func `leaves out what fails with the new text`() {
    let page = UpdatedPage(Self.old, findings: [.faulty, .sound], files: Self.files)
    #expect(page.text.hasPrefix("```swift, file=a.swift, snippet=a\nlet a = 1\n```"))
    #expect(page.text.hasSuffix("let a = 2\n```"))
  }

  @Test func `leaves out what has not run`() {
    #expect(UpdatedPage(Self.old, findings: [], files: Self.files).text == Self.old)
  }

  @Test func `leaves out what has no file`() {
    let page = UpdatedPage(Self.old, findings: [.prints([]), .sound])
    #expect(page.text == Self.old)
  }

  @Test func `adds the output of the new text`() {
    let page = UpdatedPage(Self.old, findings: [.prints(["2"]), .sound], files: Self.files)
    #expect(page.text.contains("let a = 2\n```\n```output\n2\n```\n\n```swift"))
  }

  @Test func `leaves comments in a copy to the file`() {
    let text = "```swift, file=b.swift\nprint(1)  // Prints \"2\"\n```\n"
    let files = ["b.swift": "print(1)  // Prints \"2\"\n"]
    #expect(UpdatedPage(text, printing: "1", files: files).text == text)
  }

  @Test func `makes the fence longer than those in the file`() {
    let text = "~~~swift, file=b.swift\n~~~\n"
    let files = ["b.swift": "let text = \"\"\"\n~~~\n\"\"\"\n"]
    #expect(
      UpdatedPage(text, printing: "", files: files).text
        == "~~~~swift, file=b.swift\nlet text = \"\"\"\n~~~\n\"\"\"\n~~~~\n")
  }
}
