import DocentMarkdown
import DocentModel
import Testing

@Suite struct IndentedContainerTests {
  @Test(arguments: [
    ("!!! note\n\n    a\n\nb\n", "note Note(a), b"),
    ("!!! note\n    a\n\n    b\n\nc\n", "note Note(a, b), c"),
    ("!!! danger \"Don't\"\n    a\n", "caution Don't(a)"),
    ("!!! tip inline end \"A `b`\"\n    a\n", "tip A b(a)"),
    ("!!! tip \"\"\n    a\n", "tip Tip(a)"),
    ("??? tip \"More\"\n    a\n", "details More(a)"),
    ("???+ warning\n    a\n", "open Warning(a)"),
    ("??? own\n    a\n", "details Own(a)"),
    ("!!! note\n    a\n!!! tip\n    b\n", "note Note(a), tip Tip(b)"),
    ("!!! note\n    a\n\n    !!! tip\n        b\n\n    c\n", "note Note(a, tip Tip(b), c)"),
    ("!!! note\n    - a\n\n- b\n", "note Note(list(a)), list(b)"),
    ("1. a\n\n    !!! note\n        b\n\n2. c\n", "list(a, note Note(b) / c)"),
    ("!!! note\n\ta\n", "note Note(a)"),
    ("!!! note\n    :::tip\n    a\n    :::\n    b\n", "note Note(tip Tip(a), b)"),
  ])
  func `an indented note is a note`(_ text: String, _ shown: String) {
    let page = ParsedPage(text)
    #expect(outline(page.blocks) == shown)
    #expect(page.problems == [])
  }

  @Test(arguments: [
    "!!! note\n", "!!! wow this is great\nand more\n", "!!!\n    a\n", "!!! note: a\n\n    b\n",
    "```text\n!!! note\n    a\n```\n", "??? what is it?\n    a\n", "=== a\n    b\n",
    "!!!! note\n    a\n",
  ])
  func `what only resembles one stays what it is`(_ text: String) {
    let page = ParsedPage(text)
    #expect(!outline(page.blocks).contains("("))
    #expect(page.problems == [])
  }

  @Test func `an example in a note is found at its true place`() throws {
    let page = ParsedPage(
      "!!! note\n\n    ```swift\n    if true {\n      print(1)\n    }\n    ```\n")
    let fence = try #require(page.fences.first)
    #expect(fence.code == "if true {\n  print(1)\n}\n")
    #expect(fence.opening.start == SourcePosition(line: 3, column: 5))
    #expect(fence.origins.map(\.column) == [5, 5, 5])
    #expect(fence.closingLine == 7)
  }

  @Test func `tabs of code are a group`() {
    let page = ParsedPage(
      """
      === "Swift"

          ```swift
          print(1)
          ```

      === "C"

          ```c
          a();
          ```

      b

      """)
    #expect(outline(page.blocks) == "tab Swift, tab C, b")
    #expect(page.blocks.codeGroups.count == 1)
    #expect(page.fences.count == 1)
    #expect(page.problems == [])
  }

  @Test(arguments: [
    ("=== \"A\"\n\n    a\n\n=== \"B\"\n\n    - b\n", "**A**, a, **B**, list(b)"),
    ("=== \"A\"\n\n    ```c\n    a\n    ```\n", "**A**, code c"),
    (
      "!!! note\n    === \"A\"\n        a\n\n=== \"B\"\n    b\n", "note Note(**A**, a), **B**, b"
    ),
  ])
  func `tabs of anything else stand below each other`(_ text: String, _ shown: String) {
    let page = ParsedPage(text)
    #expect(outline(page.blocks) == shown)
    #expect(page.problems == [])
  }

  @Test func `links in a note have their places`() {
    let page = ParsedPage("!!! note\n    a [b](c.md)\n    [d](e.md)\n")
    #expect(page.links.map { page.text(at: $0.range) } == ["c.md", "e.md"])
  }

  @Test func `an output in another tab is not that of an example`() {
    let page = ParsedPage(
      "=== \"A\"\n    ```swift\n    print(1)\n    ```\n=== \"B\"\n    ```text\n    1\n    ```\n")
    #expect(outline(page.blocks) == "tab A, tab B")
  }
}
