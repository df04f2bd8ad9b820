import DocentModel
import DocentSite
import Testing

@Suite struct PageMetadataTests {
  /// What the templates get of a page at `a/b.html`, and of the site's first.
  private func metadata(
    _ configuration: String, page: String, lastCommit: String? = nil
  ) async throws -> (page: String?, home: String?) {
    var site = TestSite(
      """
      -- docent.yml --
      title: Site
      \(configuration)
      -- content/index.md --
      # Home
      -- content/a/b.md --
      \(page)
      -- theme/templates/page.mustache --
      {{kind}}|{{canonical}}|{{cardKind}}|{{author}}|{{updated}}|{{{breadcrumbData}}}
      """
    ).adding("card.png", TestImage.png(width: 120, height: 63))
    site.repository = RepositoryFolder(
      path: SitePath(components: ["content"]),
      lastCommits: [
        SitePath(components: ["a", "b.md"]): try #require(
          CalendarDate(lastCommit ?? "2026-01-31"))
      ])
    let built = try await site.build()
    return (built["a/b.html"], built["index.html"])
  }

  @Test func `without its address a site says only what needs none`() async throws {
    let site = try await metadata("author: Ada", page: "---\ndate: 2026-01-01\n---\n# B")
    #expect(site.page == "article||summary|Ada|2026-01-31|\n")
    #expect(site.home == "website||summary|Ada||\n")
  }

  @Test func `with its address it names pages and what is above them`() async throws {
    let site = try await metadata(
      "baseURL: https://example.org/docs/\ntheme: { card: card.png }",
      page: "---\ntitle: 'The \"B\" of </script> \\ 7'\n---\n")
    #expect(
      site.page == #"""
        website|https://example.org/docs/a/b.html|summary_large_image||2026-01-31|\#
        {"@context":"https://schema.org","@type":"BreadcrumbList","itemListElement":[\#
        {"@type":"ListItem","position":1,"name":"Home","item":"https://example.org/docs/"},\#
        {"@type":"ListItem","position":2,"name":"A","item":"https://example.org/docs/a/"},\#
        {"@type":"ListItem","position":3,"name":"The \"B\" of \u003c/script> \\ 7",\#
        "item":"https://example.org/docs/a/b.html"}]}

        """#)
    #expect(site.home == "website|https://example.org/docs/|summary_large_image|||\n")
  }

  @Test(arguments: [
    ("2026-01-01", "2026-01-01"), ("2026-02-01", "2026-01-31"),
  ])
  func `a page that has not changed since it was published says nothing of it`(
    date: String, lastCommit: String
  ) async throws {
    let site = try await metadata("", page: "---\ndate: \(date)\n---\n", lastCommit: lastCommit)
    #expect(site.page == "article||summary|||\n")
  }

  @Test func `what a page says of itself comes first`() async throws {
    let site = try await metadata(
      "author: Ada", page: "---\nauthor: Bob\nupdated: 2026-02-03 04:05:06\n---\n")
    #expect(site.page == "website||summary|Bob|2026-02-03T04:05:06Z|\n")
  }

  @Test func `the theme writes it all into the page`() async throws {
    let built = try await TestSite(
      """
      -- docent.yml --
      title: Site
      author: Ada
      baseURL: https://example.org
      theme: { card: card.png }
      -- content/a/b.md --
      ---
      title: B
      description: About "B"
      date: 2026-01-01
      ---
      """
    ).adding("card.png", TestImage.png(width: 120, height: 63)).buildWithTheme()
    #expect(built.problems == [])
    let card = try #require(built.path(ofAsset: "card.png"))
    let lines = built["a/b.html"]?.split(separator: "\n").filter {
      $0.contains("og:") || $0.contains("twitter:") || $0.contains("\"author\"")
        || $0.contains("article:")
    }
    #expect(
      lines == [
        #"<meta name="author" content="Ada">"#,
        #"<meta property="og:title" content="B">"#,
        #"<meta property="og:type" content="article">"#,
        #"<meta property="og:site_name" content="Site">"#,
        #"<meta property="og:description" content="About &quot;B&quot;">"#,
        #"<meta property="og:url" content="https://example.org/a/b.html">"#,
        #"<meta property="og:image" content="https://example.org/\#(card)">"#,
        #"<meta property="og:image:width" content="120">"#,
        #"<meta property="og:image:height" content="63">"#,
        #"<meta property="article:published_time" content="2026-01-01">"#,
        #"<meta name="twitter:card" content="summary_large_image">"#,
      ])
    #expect(built["a/b.html"]?.contains(#"<script type="application/ld+json">{""#) == true)
  }
}
