import DocentExamples
import Testing

@Suite struct `An update of outputs` {
  @Test(arguments: [
    ("[..] cats", "3 cats", "[..] cats"),
    ("[..] cats\nold", "3 cats\nnew", "[..] cats\nnew"),
    ("[..] dogs\nold", "3 cats\nnew", "3 cats\nnew"),
    ("one\n...\nfour", "one\n2\n3\nfive", "one\n...\nfive"),
    ("one\n...\nlast", "two\n2\n3\nlast", "two\n...\nlast"),
    ("a\nb\nc", "a\nc", "a\nc"),
    ("a  \nb", "a\nb", "a  \nb"),
    ("a", "", ""),
    ("", "a", "a"),
    ("a\nb", "b\na", "b\na"),
  ])
  func `keeps what still matches`(_ expected: String, _ printed: String, _ updated: String) {
    func page(_ output: String) -> String {
      "```swift\nf()\n```\n\n```output\n\(output.isEmpty ? "" : output + "\n")```\n"
    }
    #expect(UpdatedPage(page(expected), printing: printed).text == page(updated))
    #expect(UpdatedPage(page(updated), printing: printed).settled.isEmpty)
  }

  @Test func `makes fences longer than those in the output`() {
    let page = UpdatedPage(
      """
      ```swift
      f()
      ```

      ```output
      old
      ```

      ```swift
      g()
      ```
      """, printing: "```swift\n````\nx", "  ```")
    #expect(
      page.text == """
        ```swift
        f()
        ```

        `````output
        ```swift
        ````
        x
        `````

        ```swift
        g()
        ```
        ````output
          ```
        ````
        """)
  }

  @Test func `leaves a failing example alone, and one that did not run`() {
    let text = """
      ```swift
      f()
      ```
      ```output
      old
      ```

      ```swift, no-run
      g()
      ```

      ```swift
      h()  // Prints "old"
      ```

      ```swift
      i()
      ```
      """
    #expect(UpdatedPage(text, findings: [.faulty, .sound, .faulty]).text == text)
  }

  @Test func `closes a fence that the page leaves open`() {
    #expect(
      UpdatedPage("> ```swift\n> f()\n\nText.\n", printing: "a").text
        == "> ```swift\n> f()\n> ```\n> ```output\n> a\n> ```\n\nText.\n")
    #expect(
      UpdatedPage("~~~swift\nf()", printing: "a").text
        == "~~~swift\nf()\n~~~\n~~~output\na\n~~~")
    #expect(
      UpdatedPage("```swift\nf()\n```\n```output\nb", printing: "a").text
        == "```swift\nf()\n```\n```output\na")
  }

  @Test func `writes comments where the example is hidden`() {
    let page = UpdatedPage(
      """
      <!--
      ```swift
      f()
      ```
      -->

      ```swift, hidden
      g()
      ```
      """, printing: "a -->", "b\nc")
    // The end of a comment cannot stand in a comment.
    #expect(page.settled == ["2"])
    #expect(
      page.text == """
        <!--
        ```swift
        f()
        ```
        -->

        ```swift, hidden
        g()
        // Prints "b"
        // Prints "c"
        ```
        """)
  }

  @Test func `finds its way in a footnote`() {
    #expect(
      UpdatedPage("a[^b]\n\n[^b]: ```swift\n    f()\n    ```\n", printing: "1").text
        == "a[^b]\n\n[^b]: ```swift\n    f()\n    ```\n    ```output\n    1\n    ```\n")
  }

  @Test func `brings standard error up to date, and adds none`() {
    let page = UpdatedPage(
      """
      ```swift
      f()
      ```
      ```output, stderr
      old
      ```

      ```swift
      g()
      ```
      """, findings: [.prints(["out"], errors: ["new"]), .prints([], errors: ["new"])])
    #expect(
      page.text == """
        ```swift
        f()
        ```
        ```output
        out
        ```
        ```output, stderr
        new
        ```

        ```swift
        g()
        ```
        """)
  }

  @Test func `compares and writes what is normalized`() throws {
    var settings = ExampleSettings()
    settings.normalizations = [
      try #require(OutputNormalization(pattern: "0x[0-9a-f]+", replacement: "0x…"))
    ]
    let page = UpdatedPage(
      """
      ```swift
      f()  // Prints "at 0x12"
      g()  // Prints "old"
      ```

      ```swift
      h()
      ```
      """, findings: [.prints(["at 0x34", "new 0x56"]), .prints(["0x78"])], settings: settings)
    #expect(
      page.text == """
        ```swift
        f()  // Prints "at 0x12"
        g()  // Prints "new 0x…"
        ```

        ```swift
        h()
        ```
        ```output
        0x…
        ```
        """)
  }

  @Test func `does not write what Markdown cannot hold`() {
    let text = "```swift\nf()\n```\n"
    #expect(UpdatedPage(text, printing: "50%\r100%").text == text)
    #expect(UpdatedPage(text, printing: "50%\r100%").unwritable == ["1"])
    #expect(UpdatedPage(text, printing: "a\0").text == text)
  }

  @Test func `spells comments as Swift does`() {
    let page = UpdatedPage(
      #"""
      ```swift
      f()  // Prints "old"
      ```
      """#, printing: "a \"b\" \\ \t \u{1B}[1m 🐈")
    #expect(
      page.text == #"""
        ```swift
        f()  // Prints "a \"b\" \\ \t \u{1b}[1m 🐈"
        ```
        """#)
    #expect(page.settled == ["1"])
  }

  @Test func `gives each comment as many lines as it had`() {
    let page = UpdatedPage(
      #"""
      ```swift
      f()  // Prints "a\nb"
      g()  // Prints "c"
      ```
      """#, printing: "a\nB\nC")
    #expect(
      page.text == #"""
        ```swift
        f()  // Prints "a\nB"
        g()  // Prints "C"
        ```
        """#)
  }

  @Test func `takes comments away where nothing is printed any more`() {
    let page = UpdatedPage("```swift\nf()  // Prints \"a\"\n// Prints \"b\"\n```\n", printing: "")
    #expect(page.text == "```swift\nf()\n```\n")
  }

  @Test func `keeps front matter, and finds its place below it`() {
    let page = UpdatedPage(
      "---\ntitle: A\n---\n\n```swift\nf()\n```\n```output\nold\n```\n", printing: "new")
    #expect(page.text == "---\ntitle: A\n---\n\n```swift\nf()\n```\n```output\nnew\n```\n")
  }
}
