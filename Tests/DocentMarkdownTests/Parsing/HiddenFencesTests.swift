import DocentMarkdown
import DocentModel
import Testing

@Suite struct HiddenFencesTests {
  @Test func `a fence in a comment is run and not shown`() throws {
    let page = ParsedPage(
      """
      # A

      <!-- set-up
      ```swift, session=a
      let x = 1

      let y = 2
      ```
      ```output
      1
      ```
      -->

      ```swift, session=a
      print(x)
      ```
      """)
    #expect(page.fences.map(\.attributes.isHidden) == [true, false])
    #expect(page.fences.map(\.id.name) == ["1", "2"])
    #expect(page.fences.first?.code == "let x = 1\n\nlet y = 2\n")
    #expect(page.fences.first?.origins.map(\.line) == [5, 6, 7])
    #expect(page.fences.first?.opening.start == SourcePosition(line: 4))
    #expect(page.fences.first?.expectedOutput?.text == "1\n")
    #expect(page.blocks.count == 2)
    #expect(page.problems == [])
  }

  @Test func `a comment in a list, after front matter, keeps its positions`() throws {
    let page = ParsedPage(
      "---\na: b\n---\n- x\n\n  <!--\n  ```swift, bad\n  ```\n  ```swift\n  a\n  ```\n  -->\n")
    #expect(page.problems == ["7:13: there is no attribute `bad`"])
    #expect(page.fences.last?.origins == [SourcePosition(line: 10, column: 3)])
  }

  @Test func `a comment without a fence stays as it is`() {
    let page = ParsedPage("<!-- a ``` b -->\n")
    #expect(page.blocks.count == 1)
    #expect(page.fences.isEmpty)
  }

  @Test func `headings in a comment take no id`() {
    let page = ParsedPage("<!--\n# A\n```swift\n```\n-->\n\n# A\n")
    guard case .heading(let heading)? = page.blocks.first?.content else {
      Issue.record("there is no heading")
      return
    }
    #expect(heading.id == "a")
  }
}
