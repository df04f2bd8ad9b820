import DocentModel
import Testing

@Suite struct NavigationTests {
  private static let theme = """

    -- theme/templates/page.mustache --
    {{{navigation}}}
    """

  private static let guide = """
    -- content/index.md --
    # Home
    -- content/z.md --
    ---
    order: 1
    ---
    # First & foremost
    -- content/a.md --
    # Last
    -- content/part/index.md --
    ---
    order: 2
    ---
    # The part
    -- content/part/one.md --
    # One
    """

  @Test func `a small site shows everything, with sections off the branch folded`() async throws {
    let site = try await TestSite(Self.guide + Self.theme).build()
    #expect(
      site["z.html"] == """
        <ul class="nav-list">
        <li><a href="index.html">Home</a></li>
        <li><a href="z.html" aria-current="page">First &amp; foremost</a></li>
        <li class="nav-section"><details><summary>The part</summary>
        <ul class="nav-list">
        <li><a href="part/index.html">Overview</a></li>
        <li><a href="part/one.html">One</a></li>
        </ul>
        </details></li>
        <li><a href="a.html">Last</a></li>
        </ul>


        """)
  }

  @Test func `the section of the page is open, and its links are relative to it`() async throws {
    let site = try await TestSite(Self.guide + Self.theme).build()
    #expect(
      site["part/one.html"] == """
        <ul class="nav-list">
        <li><a href="../index.html">Home</a></li>
        <li><a href="../z.html">First &amp; foremost</a></li>
        <li class="nav-section"><details open><summary>The part</summary>
        <ul class="nav-list">
        <li><a href="index.html">Overview</a></li>
        <li><a href="one.html" aria-current="page">One</a></li>
        </ul>
        </details></li>
        <li><a href="../a.html">Last</a></li>
        </ul>


        """)
  }

  @Test func `a large site shows other sections as links, and long ones in part`() async throws {
    let pages = (101...200).map { "-- content/long/p\($0).md --\n# P\($0)" }
    let site = try await TestSite(
      (pages + ["-- content/other/a.md --\n# Other A"]).joined(separator: "\n") + Self.theme
    ).build()
    let middle = try #require(site["long/p150.html"])
    #expect(middle.contains(#"<li><a href="../other/index.html">Other</a></li>"#))
    #expect(!middle.contains("Other A"))
    #expect(middle.contains(#"<a href="p150.html" aria-current="page">"#))
    #expect(middle.contains(#"<li class="nav-more"><a href="index.html">All 100 pages</a></li>"#))
    #expect(middle.split(separator: "\n").count { $0.contains("href=\"p") } == 60)
    let last = try #require(site["long/p200.html"])
    #expect(last.contains(#"<a href="p200.html" aria-current="page">"#))
    #expect(last.contains("p141.html"))
    #expect(!last.contains("p140.html"))
  }

  @Test func `reading order runs through the sections`() async throws {
    let site = try await TestSite(
      Self.guide + """

        -- theme/templates/page.mustache --
        {{#previous}}{{href}} {{title}}{{/previous}}|{{#next}}{{href}} {{title}}{{/next}}
        """
    ).build()
    #expect(site["index.html"] == "|z.html First &amp; foremost\n")
    #expect(site["z.html"] == "index.html Home|part/index.html The part\n")
    #expect(site["part/one.html"] == "index.html The part|../a.html Last\n")
    #expect(site["a.html"] == "part/one.html One|\n")
  }

  @Test func `breadcrumbs lead from the index to the page's section`() async throws {
    let site = try await TestSite(
      Self.guide + """

        -- theme/templates/page.mustache --
        {{#breadcrumbs}}{{href}} {{title}};{{/breadcrumbs}}
        """
    ).build()
    #expect(site["index.html"] == "\n")
    #expect(site["part/index.html"] == "../index.html Home;\n")
    #expect(site["part/one.html"] == "../index.html Home;index.html The part;\n")
  }

  @Test func `contents hold headings of two levels`() async throws {
    let site = try await TestSite(
      """
      -- content/index.md --
      # Home
      ## One `a<b`
      ### Under *it*
      #### Too deep
      ## [Two](index.md)
      -- theme/templates/page.mustache --
      {{#contents}}{{id}}={{{title}}}({{#children}}{{id}}={{{title}}}{{/children}});{{/contents}}
      """
    ).build()
    #expect(
      site["index.html"]
        == "one-ab=One <code>a&lt;b</code>(under-it=Under <em>it</em>);two=Two();\n")
  }
}
