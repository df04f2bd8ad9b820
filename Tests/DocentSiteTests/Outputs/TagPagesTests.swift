import DocentModel
import Testing

@Suite struct TagPagesTests {
  private static let theme = """

    -- theme/templates/page.mustache --
    {{{body}}}{{#tags}}({{name}} {{href}}){{/tags}}
    -- theme/templates/tag-index.mustache --
    {{#tags}}{{name}} {{href}} {{count}};{{/tags}}
    -- theme/templates/tag-page.mustache --
    {{title}}:{{#pages}} {{title}} {{href}} {{day}}{{description}};{{/pages}}
    """

  private static let blog = """
    -- content/index.md --
    ---
    tags: [Swift]
    ---
    # Home
    -- content/posts/old.md --
    ---
    date: 2024-01-02
    tags: swift, C++
    ---
    # Old
    -- content/posts/new.md --
    ---
    date: 2024-03-04 10:00
    tags: [SWIFT, c, "C#"]
    description: News
    ---
    # New
    """

  @Test func `each tag has a page, with dated pages first and the newest before`() async throws {
    let site = try await TestSite(Self.blog + Self.theme).build()
    #expect(
      site.problems == [
        "note: no feed is written for pages with dates, such as ‘posts/new.md’ [no-feed] "
          + "set ‘baseURL’ in docent.yml: feeds need to know where the site will be"
      ])
    #expect(
      site["tags/index.html"]
        == "c c.html 1;C# c-sharp.html 1;C++ c-plus-plus.html 1;Swift swift.html 3;\n\n")
    #expect(
      site["tags/swift.html"] == """
        Pages tagged “Swift”: New ../posts/new.html 2024-03-04News; Old ../posts/old.html \
        2024-01-02; Home ../index.html ;


        """)
  }

  @Test func `a page names its tags`() async throws {
    let site = try await TestSite(Self.blog + Self.theme).build()
    #expect(
      site["posts/old.html"]?.contains(
        "(Swift ../tags/swift.html)(C++ ../tags/c-plus-plus.html)") == true)
  }

  @Test func `without tags there are no such pages`() async throws {
    let site = try await TestSite("-- content/index.md --\n# Home\n" + Self.theme).build()
    #expect(site.paths == ["index.html"])
  }

  @Test func `tags that would have one name of file have two`() async throws {
    let site = try await TestSite(
      "-- content/index.md --\n---\ntags: [a b, A-B, '!', index]\n---\n# Home\n" + Self.theme
    ).build()
    #expect(
      site["tags/index.html"]
        == "! tag.html 1;a b a-b.html 1;A-B a-b-2.html 1;index index-2.html 1;\n\n")
  }

  @Test func `a page of the author's in their place is an error`() async throws {
    let site = try await TestSite(
      "-- content/index.md --\n---\ntags: [a]\n---\n# Home\n-- content/tags/a.md --\n# A\n"
        + Self.theme
    ).build()
    #expect(
      site.problems == [
        "content/tags/a.md:1:1: error: Docent writes a file tags/a.html itself, and the content "
          + "has one too [same-output] rename what is there in the content",
        "error: Docent writes a file tags/index.html itself, and the content has one too "
          + "[same-output] rename what is there in the content",
      ])
    #expect(site["tags/a.html"]?.contains("A</h1>") == true)
  }

  @Test func `authors can link to them`() async throws {
    let site = try await TestSite(
      """
      -- content/index.md --
      ---
      tags: [a]
      ---
      [all](tags/index.html) [a](tags/a.html) [for programs](llms.txt) [b](tags/b.html)
      """ + Self.theme
    ).build()
    #expect(site.problems.count == 1)
    #expect(site.problems[0].contains("there is no ‘tags/b.html’ to link to"))
  }

  @Test func `the theme that comes with Docent shows them`() async throws {
    let site = try await TestSite(Self.blog).buildWithTheme()
    let list = try #require(site["tags/index.html"])
    #expect(list.contains(#"<a href="swift.html">Swift</a>"#))
    #expect(list.contains("3 pages"))
    #expect(list.contains(#"<a href="../posts/new.html">New</a>"#))
    let page = try #require(site["tags/c.html"])
    #expect(page.contains("<h1>Pages tagged “c”</h1>"))
    #expect(page.contains(#"<li><a href="index.html">Tags</a></li>"#))
    let post = try #require(site["posts/new.html"])
    #expect(post.contains(#"<li><a href="../tags/c-sharp.html">C#</a></li>"#))
  }
}
