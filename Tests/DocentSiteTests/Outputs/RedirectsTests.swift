import DocentModel
import Testing

@Suite struct RedirectsTests {
  @Test func `an alias is a page that leads on`() async throws {
    let site = try await TestSite(
      """
      -- docent.yml --
      baseURL: https://example.com/soup
      -- content/index.md --
      # Home
      -- content/guide/a b.md --
      ---
      aliases: [/old/way.html, before.md, shop/, /short]
      ---
      # A & B
      """
    ).buildWithTheme()
    #expect(site.problems.isEmpty)
    let redirects = [
      "guide/before.html", "guide/shop/index.html", "old/way.html", "short/index.html",
    ]
    #expect(redirects.allSatisfy(site.paths.contains))
    let page = try #require(site["old/way.html"])
    #expect(page.contains(#"<meta http-equiv="refresh" content="0; url=../guide/a%20b.html">"#))
    #expect(page.contains(#"<a data-page href="../guide/a%20b.html">A &amp; B</a>"#))
    #expect(
      page.contains(#"<link rel="canonical" href="https://example.com/soup/guide/a%20b.html">"#))
    let script = try #require(site.path(ofAsset: "moved.js"))
    #expect(page.contains(#"<script src="../\#(script)" defer></script>"#))
    #expect(site["guide/shop/index.html"]?.contains(#"href="../a%20b.html""#) == true)
  }

  @Test func `one that is the page's own address, or stands twice, is none`() async throws {
    let site = try await TestSite(
      """
      -- content/index.md --
      ---
      permalink: /
      aliases: [index.html, old.md, old.html]
      ---
      # Home
      """
    ).buildWithTheme()
    #expect(site.problems.isEmpty)
    #expect(site.paths.filter { !$0.hasPrefix("assets/") } == ["index.html", "old.html"])
  }

  @Test(arguments: [
    ("[b.html]", "11: error: the page ‘b.md’ is at ‘b.html’ already"),
    ("[x, /c/]", "14: error: an alias of ‘c.md’ is at ‘c/index.html’ already"),
    ("[/data.txt, p.html]", "11: error: the file ‘data.txt’ is at ‘data.txt/index.html’ already"),
    ("[sitemap.html, ../out.html]", "25: error: ‘../out.html’ is no address within the site"),
    ("[/pic.png]", "11: error: the file ‘pic.png’ is at ‘pic.png’ already"),
    ("[a.html/]", "11: error: the page ‘a.md’ is at ‘a.html’ already"),
    ("[index.html/x]", "11: error: the page ‘index.md’ is at ‘index.html’ already"),
    ("[llms.txt]", "11: error: a file that Docent writes is at ‘llms.txt’ already"),
    ("[b.md/x]", "11: error: a file that Docent writes is at ‘b.md’ already"),
    ("[search-index.js]", "11: error: a file that Docent writes is at ‘search-index.js’ already"),
    (
      "[.docent-manifest]", "11: error: a file that Docent writes is at ‘.docent-manifest’ already"
    ),
    ("[x.html, x.html/y]", "19: error: an alias of ‘a.md’ is at ‘x.html’ already"),
    ("[y.html/x, y.html]", "21: error: ‘y.html’ is a folder already, with ‘y.html/x/index.html’"),
    ("https://example.com/a", "10: error: ‘https://example.com/a’ is no address within the site"),
  ])
  func `one that is taken is an error at its place`(aliases: String, problem: String) async throws {
    let site = try await TestSite(
      """
      -- content/index.md --
      # Home
      -- content/a.md --
      ---
      order: 5
      aliases: \(aliases)
      ---
      # A
      -- content/b.md --
      # B
      -- content/c.md --
      ---
      order: 1
      aliases: c
      ---
      # C
      -- content/data.txt/index.html --
      <p>
      -- content/pic.png --
      PNG
      """
    ).buildWithTheme()
    let hint =
      problem.contains("no address")
      ? "write a path such as ‘/old/page.html’" : "an alias needs an address that nothing else has"
    let words = problem.replacing("the file ‘data.txt’", with: "the file ‘data.txt/index.html’")
    #expect(site.problems == ["content/a.md:3:\(words) [alias] \(hint)"])
  }
}
