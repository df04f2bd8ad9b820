import DocentModel
import DocentSite
import Testing

@Suite struct PagesTests {
  @Test func `pages become flat HTML files and other files are copied`() async throws {
    let site = try await TestSite(
      """
      -- content/index.md --
      # Home
      -- content/guide/index.md --
      # Guide
      -- content/guide/a.md --
      # A
      -- content/guide/data.json --
      {}
      """
    ).build()
    #expect(site.problems.isEmpty)
    #expect(site.paths == ["guide/a.html", "guide/data.json", "guide/index.html", "index.html"])
    #expect(site["guide/data.json"] == "{}\n")
  }

  @Test func `a title comes from front matter, then the first heading, then the file's name`()
    async throws
  {
    let site = try await TestSite(
      """
      -- content/index.md --
      ---
      title: From front matter
      ---
      # Heading
      -- content/a.md --
      Words first.

      # From `heading`
      -- content/two-words.md --
      Words.
      """
    ).build()
    #expect(
      site.content.pages.map(\.title) == ["From heading", "From front matter", "Two words"])
  }

  @Test func `a page without a heading gets its title as one`() async throws {
    let site = try await TestSite(
      """
      -- content/index.md --
      ---
      title: A & B
      ---
      Words.
      """
    ).build()
    #expect(site["index.html"] == "<h1>A &amp; B</h1>\n<p>Words.</p>\n")
  }

  @Test func `a README is the index of a folder that has no other`() async throws {
    let site = try await TestSite(
      """
      -- content/README.md --
      # Home
      -- content/a/README.md --
      # Not the index
      -- content/a/index.md --
      # The index
      """
    ).build()
    #expect(site.problems.isEmpty)
    #expect(site.paths == ["a/README.html", "a/index.html", "index.html"])
  }

  @Test func `a folder without an index gets one that lists its pages`() async throws {
    let site = try await TestSite(
      """
      -- docent.yml --
      title: The site
      -- content/deep-things/a.md --
      ---
      description: About <a>
      order: 2
      ---
      # A
      -- content/deep-things/b.md --
      ---
      order: 1
      ---
      # B & C
      """
    ).build()
    #expect(site.problems.isEmpty)
    #expect(
      site.paths == [
        "deep-things/a.html", "deep-things/b.html", "deep-things/index.html", "index.html",
      ])
    let home = try #require(site["index.html"])
    #expect(home.contains("The site</h1>"))
    #expect(home.contains(#"<a href="deep-things/index.html">Deep things</a>"#))
    let index = try #require(site["deep-things/index.html"])
    #expect(index.contains("Deep things</h1>"))
    #expect(index.contains(#"<a href="a.html">A</a> — About &lt;a&gt;"#))
    let second = try #require(index.firstRange(of: "a.html"))
    let first = try #require(index.firstRange(of: "b.html"))
    #expect(first.lowerBound < second.lowerBound)
  }

  @Test func `a generated list of posts has days, and the newest first`() async throws {
    let site = try await TestSite(
      """
      -- docent.yml --
      checks: { no-feed: off }
      -- content/index.md --
      # Home
      -- content/posts/2024-01-02-first.md --
      # First
      -- content/posts/2024-03-04-second.md --
      ---
      description: More
      ---
      # Second
      """
    ).build()
    #expect(
      site["posts/index.html"] == """
        <h1>Posts</h1>
        <ul>
        <li><a href="2024-03-04-second.html">Second</a> · 2024-03-04 — More</li>
        <li><a href="2024-01-02-first.html">First</a> · 2024-01-02</li>
        </ul>

        """)
    #expect(
      site["posts/index.md"] == """
        # Posts

        - [Second](2024-03-04-second.md) (2024-03-04): More
        - [First](2024-01-02-first.md) (2024-01-02)

        """)
  }

  @Test func `drafts are left out unless they are asked for`() async throws {
    let text = """
      -- content/index.md --
      # Home
      -- content/a.md --
      ---
      draft: true
      ---
      # A
      """
    let published = try await TestSite(text).build()
    let all = try await TestSite(text, includesDrafts: true).build()
    #expect(published.paths == ["index.html"])
    #expect(published.content.documents.count == 1)
    #expect(all.paths == ["a.html", "index.html"])
  }

  @Test func `two files with one output are an error`() async throws {
    let site = try await TestSite(
      """
      -- content/a.html --
      <p>
      -- content/a.md --
      # A
      -- content/index.md --
      # Home
      """
    ).build()
    #expect(
      site.problems == [
        "content/a.md:1:1: error: this file and content/a.html would both be written to a.html "
          + "[same-output] rename one of them"
      ])
  }

  @Test func `a file where the site has a folder is an error`() async throws {
    let site = try await TestSite(
      """
      -- content/a.html/data.json --
      {}
      -- content/a.html/more.json --
      {}
      -- content/a.md --
      # A
      -- content/llms.txt/x.json --
      {}
      -- content/index.md --
      # Home
      """
    ).build()
    #expect(
      site.problems == [
        "content/a.md:1:1: error: the site would have a file ‘a.html’, and a folder of that name "
          + "with ‘a.html/data.json’ [same-output] rename what is there in the content",
        "error: the site would have a file ‘llms.txt’, and a folder of that name "
          + "with ‘llms.txt/x.json’ [same-output] rename what is there in the content",
      ])
  }

  @Test func `a page that is not UTF-8 is an error at its byte`() async throws {
    let site = try await TestSite("-- content/index.md --\n# Home")
      .adding("content/a.md", Array("# A\nab".utf8) + [0xC3, 0x28] + Array("\nc\n".utf8))
      .build()
    #expect(
      site.problems == [
        "content/a.md:2:3: error: this file is not UTF-8 [encoding] "
          + "save it as UTF-8 in your editor"
      ])
    #expect(site.diagnostics.first?.location?.excerpt == "ab\u{FFFD}(")
  }

  @Test func `a byte order mark is no text`() async throws {
    let site = try await TestSite("")
      .adding("content/index.md", [0xEF, 0xBB, 0xBF] + Array("# Home\n".utf8))
      .build()
    #expect(site.content.pages.map(\.title) == ["Home"])
  }

  @Test func `the same input gives the same bytes`() async throws {
    let text = (1...40).map {
      "-- content/\($0 % 3)/p\($0).md --\n# P\($0)\n\n[x](p\(($0 + 3) % 40).md)"
    }
    .joined(separator: "\n")
    let first = try await TestSite(text).build()
    let second = try await TestSite(text).build()
    #expect(first.files == second.files)
    #expect(first.problems == second.problems)
  }
}
