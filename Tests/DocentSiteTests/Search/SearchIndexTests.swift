import Testing

@Suite struct SearchIndexTests {
  private func data(_ site: TestSite) async throws -> SearchData {
    try SearchData(try await site.build())
  }

  @Test func `a section is a heading with its text up to the next one`() async throws {
    let data = try await data(
      TestSite(
        """
        -- content/index.md --
        ---
        description: About soup.
        ---
        # Home

        Opening *words*,
        with `code`.

        > A quotation.

        ## “Peas” & \\ {#peas}

        - one
        - two

        | a | b |
        |---|---|
        | c | d |

        ### Deeper

        Down[^1].

        [^1]: At the foot.
        """))
    #expect(
      data.all == [
        .init(
          address: "index.html", heading: "Home",
          text: "About soup. Opening words, with code. A quotation. "),
        .init(address: "index.html#peas", heading: "“Peas” & \\", text: "one two a · b · c · d · "),
        .init(address: "index.html#deeper", heading: "Deeper", text: "Down At the foot. . "),
      ])
    #expect(data.sections["peas"] == ["index.html#peas", "index.html#deeper"])
    #expect(data.sections["deeper"] == ["index.html#deeper"])
    #expect(data.sections["soup"] == ["index.html"])
  }

  @Test func `of code, names and comments are found, and what the compiler is to say`() async throws
  {
    let data = try await data(
      TestSite(
        """
        -- content/index.md --
        # Home

        ```swift,compile-fail
        // snippet.hide
        let hiddenLine = 1
        // snippet.show
        let shownName = "quoted" // remark
        shownName = 2 // expected-error {{cannot assign}}
        ```

        ```swift,hidden
        let hiddenFence = 1
        ```

        ```swift
        print(1)
        ```

        ```output
        printed
        ```

        ```sh
        docent build
        ```
        """))
    for found in ["shownname", "remark", "cannot", "assign", "docent"] {
      #expect(data.sections[found] == ["index.html"], "\(found)")
    }
    for lost in ["hiddenline", "hiddenfence", "quoted", "printed", "expected"] {
      #expect(data.sections[lost] == nil, "\(lost)")
    }
    #expect(data.all.map(\.text) == [""])
  }

  @Test func `drafts, other pages' editions and what says so are not found`() async throws {
    let site = TestSite(
      """
      -- content/index.md --
      # Home
      -- content/404.md --
      # Lost
      -- content/draft.md --
      ---
      draft: true
      ---
      # Unfinished
      -- content/private.md --
      ---
      search: false
      ---
      # Apart
      """)
    #expect(try await data(site).all.map(\.address) == ["index.html"])
    let drafts = TestSite(
      "-- content/draft.md --\n---\ndraft: true\n---\n# Unfinished\n", includesDrafts: true)
    #expect(try await data(drafts).all.map(\.address) == ["index.html", "draft.html"])
  }

  /// A page for each number, long enough that one file of all would be too long.
  private func large(_ count: Int, changing changed: Int? = nil) -> TestSite {
    let words = (0..<1500).map { "word\($0 % 97) common" }.joined(separator: " ")
    let pages = (0..<count).map { number in
      """
      -- content/p\(number).md --
      # Page p\(number)

      Only on\(number) \(changed == number ? "changed" : "") \(words)

      """
    }
    return TestSite(pages.joined())
  }

  @Test func `a large site's index is in files that change only with what they hold`() async throws
  {
    let built = try await large(60).build()
    let data = try SearchData(built)
    #expect(data.files.count > 10)
    #expect(data.sections["on7"] == ["p7.html"])
    #expect(data.sections["common"]?.count == 60)
    #expect(data.words.contains("common") && !data.words.contains("on7"))
    for file in ["search-index.js"] + data.files {
      let size = try #require(built[file]?.utf8.count)
      #expect(size < 100_000, "\(file)")
    }
    let changed = try SearchData(try await large(60, changing: 59).build())
    #expect(Set(changed.files).intersection(data.files).count > data.files.count / 2)
  }

  @Test func `the same site has the same index`() async throws {
    let (first, second) = (try await large(20).build(), try await large(20).build())
    #expect(first.files == second.files)
  }
}
