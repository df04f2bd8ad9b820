import DocentModel
import Testing

@Suite struct TextEditionsTests {
  /// The Markdown of the one page of a site with these outcomes, by the names of examples.
  private func twin(
    of page: String, outcomes: [String: ExampleOutcome] = [:]
  ) async throws -> String {
    let named = outcomes.map { (ExampleID(page: "content/index.md", name: $0), $1) }
    let site = try await TestSite("-- content/index.md --\n\(page)").buildWithTheme(
      outcomes: Dictionary(uniqueKeysWithValues: named))
    return try #require(site["index.md"])
  }

  private func ran(_ output: String) -> ExampleOutcome {
    ExampleOutcome(status: .ran, output: output, toolchain: "Swift 6")
  }

  @Test func `a page is its Markdown without front matter, under its title`() async throws {
    let page = "\n\nText with [a link](other.md)[^1] and   \r\n<b>HTML</b>.\n\n[^1]: Note."
    #expect(
      try await twin(of: "---\ntitle: T & U\ntags: [a]\n---\n\(page)")
        == "# T & U\n\n\(page.dropFirst(2))\n")
    #expect(try await twin(of: "\n# Own title\n\n\(page)") == "# Own title\n\n\(page)\n")
  }

  @Test func `a mark for the contents is left out`() async throws {
    #expect(try await twin(of: "# T\n\n[TOC]\n\na\n\n* TOC\n{:toc}\n\nb") == "# T\n\na\n\nb\n")
  }

  @Test func `an example has what it printed below it, and how that is known`() async throws {
    let page = """
      # T

      ```swift, title="Adding", id=sum
      print(1 + 1)
      ```
      Right below.

      ```swift
      print("a\\nb")
      ```

      ```output
      [..]
      ...
      ```

      ```swift
      print("told")
      // Prints "told"
      ```
      """
    #expect(
      try await twin(
        of: page, outcomes: ["sum": ran("2\n"), "2": ran("a\nb\n"), "3": ran("told\n")])
          == """
          # T

          *Adding*

          ```swift
          print(1 + 1)
          ```

          ```output
          2
          ```

          *✓ Ran with Swift 6*

          Right below.

          ```swift
          print("a\\nb")
          ```

          ```output
          a
          b
          ```

          *✓ Ran with Swift 6*

          ```swift
          print("told")
          // Prints "told"
          ```

          *✓ Ran with Swift 6*

          """)
  }

  @Test func `an example that was not run keeps what the page says`() async throws {
    #expect(
      try await twin(of: "# T\n\n```swift\nprint(f())\n```\n\n```output\n[..]\n```\n\nEnd.")
        == "# T\n\n```swift\nprint(f())\n```\n\n```output\n[..]\n```\n\nEnd.\n")
  }

  @Test func `what readers do not see is left out`() async throws {
    let page = """
      # T

      ```swift, hidden
      import Soup
      ```

      ```swift, session=a
      // snippet.hide
      let x = 1
      // snippet.show
      use(x)  // expected-warning {{deprecated}}
      ```

      <!--
      ```swift, session=a
      check(x)
      ```
      -->

      <!-- A comment stays. -->
      End.
      """
    #expect(
      try await twin(of: page) == """
        # T

        ```swift
        use(x)
        ```

        <!-- A comment stays. -->
        End.

        """)
  }

  @Test func `in lists and quotes, what is added stands where the example does`() async throws {
    let page = """
      # T

      - ```swift, verdict=avoid
        print(1)
        ```

      > 1. Text
      >    ```swift
      >    print(2)
      >    ```
      """
    #expect(
      try await twin(of: page, outcomes: ["1": ran("1\n"), "2": ran("2\n")]) == """
        # T

        - *Avoid*

          ```swift
          print(1)
          ```

          ```output
          1
          ```

          *✓ Ran with Swift 6*

        > 1. Text
        >    ```swift
        >    print(2)
        >    ```
        >
        >    ```output
        >    2
        >    ```
        >
        >    *✓ Ran with Swift 6*

        """)
  }

  @Test func `a timeline is a table`() async throws {
    let timeline = Timeline(lanes: [
      .init("a | b", [.init("c", start: 0, end: 5), .init("d", start: 2)])
    ])
    let outcome = ExampleOutcome(
      status: .ran, output: "1\n", timeline: timeline, toolchain: "Swift 6")
    let page = "# T\n\n```swift,timeline\nx\n```"
    let text = try await twin(of: page, outcomes: ["1": outcome])
    #expect(
      text == """
        # T

        ```swift
        x
        ```

        ```output
        1
        ```

        | Lane | What | When |
        |---|---|---|
        | a \\| b | c | 0 to 5 ms |
        | a \\| b | d | 2 ms |

        *✓ Ran with Swift 6*

        """)
  }

  @Test func `what the compiler says stands below, at the lines that are shown`() async throws {
    let refused = ExampleOutcome(
      status: .refused,
      messages: [
        CompilerMessage(
          severity: .error, position: SourcePosition(line: 4, column: 14), text: "no `x` here")
      ], toolchain: "Swift 6")
    let page = """
      # T

      ```swift, compile-fail
      // snippet.hide
      let a = 1
      // snippet.show
      let b: Int = "````"  // expected-error {{no}}
      ```
      """
    #expect(
      try await twin(of: page, outcomes: ["1": refused]) == """
        # T

        ```swift
        let b: Int = "````"
        ```

        ```text
        1:14: error: no `x` here
        ```

        *✓ Refused by Swift 6, as expected*

        """)
  }

  @Test func `a fence is longer than those in it`() async throws {
    #expect(
      try await twin(of: "# T\n\n~~~swift\nlet a = \"\"\"\n```\n\"\"\"\n~~~")
        == "# T\n\n````swift\nlet a = \"\"\"\n```\n\"\"\"\n````\n")
  }

  private static let guide = """
    -- docent.yml --
    title: Soup
    description: Recipes that run
    -- content/README.md --
    # Home

    [Broth](basics/broth.md)
    -- content/basics/broth.md --
    ---
    title: "[Broth]"
    description: |
      First
      things
    ---
    Words.
    -- content/basics/deep/index.md --
    # Deeper
    """

  @Test func `llms.txt lists the pages of each section`() async throws {
    let site = try await TestSite(Self.guide).buildWithTheme()
    #expect(
      site["llms.txt"] == """
        # Soup

        > Recipes that run

        ## Pages

        - [Home](README.md)

        ## Basics

        - [Basics](basics/index.md)
        - [\\[Broth\\]](basics/broth.md): First things

        ## Basics: Deeper

        - [Deeper](basics/deep/index.md)

        ## Optional

        - [All pages in one file](llms-full.txt)

        """)
    let published = try await TestSite(
      Self.guide.replacing("title: Soup", with: "title: Soup\nbaseURL: https://example.com/s")
    ).buildWithTheme()
    let link = "- [Home](https://example.com/s/README.md)"
    #expect(published["llms.txt"]?.contains(link) == true)
  }

  @Test func `one file has all pages in reading order`() async throws {
    let site = try await TestSite(Self.guide).buildWithTheme()
    #expect(
      site["llms-full.txt"] == """
        <!-- index.html -->

        # Home

        [Broth](basics/broth.md)

        ---

        <!-- basics/index.html -->

        # Basics

        - [\\[Broth\\]](broth.md): First things
        - [Deeper](deep/index.md)

        ---

        <!-- basics/broth.html -->

        # [Broth]

        Words.

        ---

        <!-- basics/deep/index.html -->

        # Deeper

        """)
  }

  @Test func `a page says where its Markdown is`() async throws {
    let site = try await TestSite(Self.guide).buildWithTheme()
    #expect(site["README.md"] == "# Home\n\n[Broth](basics/broth.md)\n")
    #expect(
      site["index.html"]?.contains(
        #"<link rel="alternate" type="text/markdown" href="README.md""#) == true)
    #expect(
      site["basics/broth.html"]?.contains(
        #"<link rel="alternate" type="text/markdown" href="broth.md""#) == true)
    #expect(site["404.html"]?.contains("text/markdown") == false)
  }
}
