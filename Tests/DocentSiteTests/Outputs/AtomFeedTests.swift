import DocentModel
import Testing

@Suite struct AtomFeedTests {
  private static let blog = """
    -- content/index.md --
    # Home
    -- content/posts/old.md --
    ---
    date: 2024-01-02
    updated: 2025-02-03
    ---
    # Old
    -- content/posts/new.md --
    ---
    title: "New & <improved>"
    date: 2024-03-04 10:00:30 +0900
    description: "Read \\x08this"
    author: Ada
    tags: [a]
    ---
    ## Part & parcel

    [old](old.md#x) [up](../index.md) ![p](p.svg) [here](#part--parcel) <https://swift.org>
    -- content/posts/p.svg --
    <svg xmlns="http://www.w3.org/2000/svg" width="4" height="2"/>
    """

  private static let configuration = """
    -- docent.yml --
    title: Tea & soup
    description: What is cooking
    baseURL: https://example.com/blog/

    """

  @Test func `it holds the dated pages, the newest first`() async throws {
    let site = try await TestSite(Self.configuration + Self.blog.replacing("#x", with: "#old"))
      .buildWithTheme()
    #expect(site.problems.isEmpty)
    let xml = try #require(site["feed.xml"])
    let feed = ParsedXML(xml)
    #expect(feed.isSound)
    #expect(feed.attributes["feed@xmlns"] == ["http://www.w3.org/2005/Atom"])
    #expect(feed.texts["feed/title"] == ["Tea & soup"])
    #expect(feed.texts["feed/subtitle"] == ["What is cooking"])
    #expect(feed.texts["feed/id"] == ["https://example.com/blog/"])
    #expect(
      feed.attributes["feed/link@href"] == [
        "https://example.com/blog/", "https://example.com/blog/feed.xml",
      ])
    #expect(feed.texts["feed/updated"] == ["2025-02-03T00:00:00Z"])
    #expect(feed.texts["feed/author/name"] == ["Tea & soup"])
    #expect(feed.texts["feed/entry/title"] == ["New & <improved>", "Old"])
    let addresses = [
      "https://example.com/blog/posts/new.html", "https://example.com/blog/posts/old.html",
    ]
    #expect(feed.texts["feed/entry/id"] == addresses)
    #expect(feed.attributes["feed/entry/link@href"] == addresses)
    #expect(
      feed.texts["feed/entry/published"] == ["2024-03-04T10:00:30+09:00", "2024-01-02T00:00:00Z"])
    #expect(
      feed.texts["feed/entry/updated"] == ["2024-03-04T10:00:30+09:00", "2025-02-03T00:00:00Z"])
    #expect(feed.texts["feed/entry/author/name"] == ["Ada"])
    #expect(feed.attributes["feed/entry/category@term"] == ["a"])
    #expect(feed.texts["feed/entry/summary"] == ["Read ␈this"])
  }

  @Test func `articles come whole, without their titles, and with links that work elsewhere`()
    async throws
  {
    let site = try await TestSite(Self.configuration + Self.blog.replacing("#x", with: "#old"))
      .buildWithTheme()
    let xml = try #require(site["feed.xml"])
    let feed = ParsedXML(xml)
    let article = try #require(feed.texts["feed/entry/content"]?.first)
    #expect(feed.attributes["feed/entry/content@type"] == ["html", "html"])
    #expect(article.hasPrefix(#"<h2 id="part--parcel">Part &amp; parcel</h2>"#))
    #expect(article.contains(#"<a href="https://example.com/blog/posts/old.html#old">old</a>"#))
    #expect(article.contains(#"<a href="https://example.com/blog/">up</a>"#))
    #expect(article.contains(#"src="https://example.com/blog/posts/p.svg""#))
    #expect(article.contains(#""https://example.com/blog/posts/new.html#part--parcel">here"#))
    #expect(article.contains(#"<a href="https://swift.org">"#))
    #expect(!article.contains("<h1"))
  }

  @Test func `articles come without what only scripts use`() async throws {
    let site = try await TestSite(
      Self.configuration + """
        -- content/index.md --
        ---
        date: 2024-01-02
        ---
        # Home

        ```swift
        // snippet.hide
        let secret = 1
        // snippet.show
        print(secret + 1)
        ```

        ```json, tab="One"
        1
        ```

        ```json, tab="Two"
        2
        ```

        End.
        """
    ).buildWithTheme()
    let xml = try #require(site["feed.xml"])
    let article = try #require(ParsedXML(xml).texts["feed/entry/content"]?.first)
    #expect(!article.contains("template") && !article.contains("let secret"))
    #expect(!article.contains("<button"))
    #expect(article.contains("class=\"tab-label\">Two"))
    #expect(article.hasSuffix("<p>End.</p>\n"))
  }

  @Test func `pages say where it is`() async throws {
    let site = try await TestSite(Self.configuration + Self.blog.replacing("#x", with: "#old"))
      .buildWithTheme()
    let link = #"<link rel="alternate" type="application/atom+xml" href="../feed.xml""#
    #expect(site["posts/old.html"]?.contains(link) == true)
  }

  @Test func `it holds the newest twenty`() async throws {
    let pages = (10...40).map {
      "-- content/p\($0).md --\n---\ndate: 20\($0)-01-01\n---\n# P\($0)\n"
    }
    let site = try await TestSite(Self.configuration + pages.joined()).buildWithTheme()
    let xml = try #require(site["feed.xml"])
    let titles = try #require(ParsedXML(xml).texts["feed/entry/title"])
    #expect(titles == (21...40).reversed().map { "P\($0)" })
  }

  @Test func `there is none without dates, nor without an address, which is noted`() async throws {
    let undated = try await TestSite(Self.configuration + "-- content/index.md --\n# Home\n")
      .buildWithTheme()
    #expect(undated.problems.isEmpty)
    #expect(undated["feed.xml"] == nil)
    #expect(undated["index.html"]?.contains("atom+xml") == false)
    let homeless = try await TestSite(Self.blog.replacing("#x", with: "#old")).buildWithTheme()
    #expect(homeless["feed.xml"] == nil)
    #expect(
      homeless.problems == [
        "note: no feed is written for pages with dates, such as ‘posts/new.md’ [no-feed] "
          + "set ‘baseURL’ in docent.yml: feeds need to know where the site will be"
      ])
  }
}
