import Testing

@Suite struct SitemapTests {
  private static let pages = """
    -- content/index.md --
    # Home
    -- content/404.md --
    # Lost
    -- content/a b.md --
    ---
    date: 2024-01-02
    updated: 2025-01-02T10:00:00Z
    ---
    # A
    -- content/part/index.md --
    ---
    date: 2024-01-02
    tags: t
    aliases: [/old.html]
    ---
    # Part
    -- content/part/draft.md --
    ---
    draft: true
    ---
    # Draft
    """

  @Test func `it lists every page under its address`() async throws {
    let site = try await TestSite("-- docent.yml --\nbaseURL: https://example.com\n" + Self.pages)
      .buildWithTheme()
    let xml = try #require(site["sitemap.xml"])
    let map = ParsedXML(xml)
    #expect(map.isSound)
    #expect(map.attributes["urlset@xmlns"] == ["http://www.sitemaps.org/schemas/sitemap/0.9"])
    #expect(
      map.texts["urlset/url/loc"] == [
        "https://example.com/", "https://example.com/a%20b.html", "https://example.com/part/",
        "https://example.com/tags/", "https://example.com/tags/t.html",
      ])
    #expect(map.texts["urlset/url/lastmod"] == ["2025-01-02T10:00:00Z", "2024-01-02"])
    #expect(
      site["robots.txt"] == """
        User-agent: *
        Allow: /

        Sitemap: https://example.com/sitemap.xml

        """)
    let canonical = #"<link rel="canonical" href="https://example.com/part/">"#
    #expect(site["part/index.html"]?.contains(canonical) == true)
    #expect(site["404.html"]?.contains("canonical") == false)
  }

  @Test func `without an address there is none`() async throws {
    let site = try await TestSite(Self.pages).buildWithTheme()
    #expect(site["sitemap.xml"] == nil)
    #expect(site["robots.txt"] == "User-agent: *\nAllow: /\n")
    #expect(site["part/index.html"]?.contains("canonical") == false)
  }

  @Test func `the author's own files stand`() async throws {
    let site = try await TestSite(
      Self.pages + "\n-- content/robots.txt --\nUser-agent: *\nDisallow: /"
    ).buildWithTheme()
    #expect(!site.problems.contains { $0.contains("error") })
    #expect(site["robots.txt"] == "User-agent: *\nDisallow: /\n")
  }
}
