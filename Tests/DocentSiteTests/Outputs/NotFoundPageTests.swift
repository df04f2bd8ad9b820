import Testing

@Suite struct NotFoundPageTests {
  @Test(arguments: [
    ("", "/"), ("baseURL: https://example.com\n", "/"),
    ("baseURL: https://example.com/soup/\n", "/soup/"),
  ])
  func `its links work at any address`(configuration: String, root: String) async throws {
    let site = try await TestSite(
      "-- docent.yml --\ntitle: Soup\n\(configuration)-- content/index.md --\n# Home\n"
        + "-- content/a/b.md --\n# B\n"
    ).buildWithTheme()
    let page = try #require(site["404.html"])
    #expect(page.contains("<h1>Page not found</h1>"))
    #expect(page.contains("href=\"\(root)index.html\">Go to the start of Soup</a>"))
    #expect(page.contains("<a href=\"\(root)a/b.html\">B</a>"))
    #expect(page.contains("<link rel=\"stylesheet\" href=\"\(root)assets/"))
    #expect(page.contains("data-index=\"\(root)search-index.js\" data-root=\"\(root)\""))
    #expect(page.contains("<script src=\"\(root)assets/"))
    #expect(page.contains(##"<a class="skip-link" href="#docent.main">"##))
    #expect(page.contains(#"<meta name="robots" content="noindex">"#))
    #expect(!page.contains("ld+json"))
    let isRelative = page.split(separator: "\"").enumerated().contains { index, text in
      index.isMultiple(of: 2) && (text.hasSuffix("href=") || text.hasSuffix("src="))
        && !["/", "#", "h"].contains(page.split(separator: "\"")[index + 1].first)
    }
    #expect(!isRelative)
  }

  @Test func `the author's own is one too, and stands in no list`() async throws {
    let site = try await TestSite(
      """
      -- content/a.md --
      # A
      -- content/404.md --
      # Lost?

      [Home](a.md) ![Map](map.svg) [Web](https://example.com/x?a=1&b=2) [Up](#lost)
      -- content/map.svg --
      <svg xmlns="http://www.w3.org/2000/svg" width="4" height="2"/>
      """
    ).buildWithTheme()
    #expect(site.problems.isEmpty)
    let page = try #require(site["404.html"])
    #expect(page.contains("Lost?</h1>"))
    #expect(page.contains(#"<a href="/a.html">Home</a>"#))
    #expect(page.contains(#"src="/map.svg""#))
    #expect(page.contains(#"<a href="https://example.com/x?a=1&amp;b=2">Web</a>"#))
    #expect(page.contains(##"<a href="#lost">Up</a>"##))
    let others = try ["index.html", "a.html", "llms.txt", "llms-full.txt"].map {
      try #require(site[$0])
    }
    #expect(!others.contains { $0.contains("404") || $0.contains("Lost") })
    #expect(site["404.md"] == nil)
  }
}
