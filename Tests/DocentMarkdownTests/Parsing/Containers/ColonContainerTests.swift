import DocentMarkdown
import DocentModel
import Testing

@Suite struct ColonContainerTests {
  @Test(arguments: [
    (":::note\na\n:::\n", "note Note(a)"),
    (":::tip[My *title*]{icon=\"star\"}\na\n:::\n", "tip My title(a)"),
    ("::: warning Look out\na\n:::\n", "warning Look out(a)"),
    ("::: danger\na\n:::\n", "caution Danger(a)"),
    ("::: info\na\n\nb\n:::\nc\n", "note Info(a, b), c"),
    ("x\n:::caution\n- a\n:::\n- b\n", "x, caution Caution(list(a)), list(b)"),
    ("::: details\na\n:::\n", "details Details(a)"),
    ("::: details Click {open}\na\n:::\n", "open Click(a)"),
    (":::: tip\n::: note\na\n:::\nb\n::::\nc\n", "tip Tip(note Note(a), b), c"),
    (":::tip\n:::note\na\n:::\nb\n:::\nc\n", "tip Tip(note Note(a), b), c"),
    ("- a\n\n  :::tip\n  b\n  :::\n\n  c\n- d\n", "list(a, tip Tip(b), c / d)"),
    (":::tip\n| a |\n|---|\n| b |\n:::\nc\n", "tip Tip(table), c"),
    ("::: v-pre\na\n:::\nb\n", "a, b"),
  ])
  func `colons set a part of the page off`(_ text: String, _ shown: String) {
    let page = ParsedPage(text)
    #expect(outline(page.blocks) == shown)
    #expect(page.problems == [])
  }

  @Test(arguments: [
    "```text\n:::note\n:::\n```\n", "    :::note\n    a\n    :::\n", "<!--\n:::note\n:::\n-->\n",
    "a\n:::\n", "::note\n", ":::\n", ":::note: a\n", "- a\n\n      :::note\n", "`:::note`\n",
    "<pre>\n:::note\n</pre>\n",
  ])
  func `what only resembles one stays what it is`(_ text: String) {
    let page = ParsedPage(text)
    #expect(!outline(page.blocks).contains("note Note"))
    #expect(page.problems == [])
  }

  @Test func `an example in a container is found at its true place`() throws {
    let page = ParsedPage("# A\n\n:::tip\n```swift\nprint(1)\n```\n\n```output\n1\n```\n:::\n")
    let fence = try #require(page.fences.first)
    #expect(fence.code == "print(1)\n")
    #expect(fence.origins == [SourcePosition(line: 5)])
    #expect(fence.closingLine == 6)
    #expect(fence.expectedOutput?.text == "1\n")
    #expect(outline(page.blocks) == "# A, tip Tip(code swift)")
    #expect(page.problems == [])
  }

  @Test func `what is not closed goes to the end, with a warning`() {
    let page = ParsedPage("a\n\n  ::: tip\nb\n")
    #expect(outline(page.blocks) == "a, tip Tip(b)")
    #expect(page.problems == ["3:3: what starts here is not closed"])
    #expect(page.diagnostics.map(\.id) == ["unclosed-container"])
    #expect(page.diagnostics.map(\.hint) == ["end it with a line ‘:::’"])
  }

  @Test func `one of an unknown kind is a note, with a warning`() {
    let page = ParsedPage("::: warnin Title\na\n:::\n\n:::abc\nb\n:::\n")
    #expect(outline(page.blocks) == "note Title(a), note Abc(b)")
    #expect(
      page.problems == [
        "1:5: there is no note of the kind ‘warnin’", "5:4: there is no note of the kind ‘abc’",
      ])
    #expect(
      page.diagnostics.map(\.hint) == ["did you mean ‘warning’?", "it is shown as a plain note"])
  }

  @Test func `fences of a code group are tabs`() {
    let page = ParsedPage(
      """
      ::: code-group
      ```swift [Package.swift]
      print(1)
      ```

      ```js{1} [a.js]
      b
      ```
      :::

      """)
    #expect(outline(page.blocks) == "tab Package.swift, tab a.js")
    #expect(page.fences.map(\.code) == ["print(1)\n"])
    #expect(page.problems == [])
  }

  @Test func `two code groups are two groups`() {
    let group = "::: code-group\n```c [A]\n```\n```c [B]\n```\n:::\n"
    let page = ParsedPage(group + "\n" + group.replacing("A", with: "C") + "a\n")
    #expect(page.blocks.codeGroups.map(\.range.count) == [2, 2])
  }

  @Test func `links in a container have their places`() {
    let page = ParsedPage(":::tip[See [a](b.md)]\n[c](d.md)\n:::\n")
    #expect(page.links.map { page.text(at: $0.range) } == ["b.md", "d.md"])
  }

  @Test func `very deep nesting is reported`() {
    let page = ParsedPage(String(repeating: ":::tip\n", count: 5_000) + "a\n")
    #expect(page.diagnostics.contains { $0.id == "deep-nesting" })
  }
}
