import DocentModel
import Testing

@Suite struct FormerAnchorTests {
  private func build(anchors: String, link: String = "") async throws -> BuiltSite {
    try await TestSite(
      """
      -- content/index.md --
      # Home

      \(link)
      -- content/guide/a.md --
      ---
      anchors:
        \(anchors)
      ---
      # A

      ## Now & here

      <p id="written">Text</p>
      -- content/guide/b.md --
      ---
      anchors: { older: there }
      ---
      # B

      ## There
      """
    ).buildWithTheme()
  }

  @Test func `one of a heading on the page is a mark in the heading`() async throws {
    let site = try await build(anchors: "then: now--here")
    #expect(site.problems.isEmpty)
    let page = try #require(site["guide/a.html"])
    #expect(page.contains(##"<h2 id="now--here"><span id="then"></span>Now &amp; here"##))
    #expect(!page.contains("moved"))
  }

  @Test(arguments: [
    ("then: b.md#there", "then", "b.html#there", "B"),
    ("then: b.md", "then", "b.html", "B"),
    ("\"#then\": ../index.md#home", "then", "../index.html#home", "Home"),
    ("then: /index.md", "then", "../index.html", "Home"),
    ("then: written", "then", "#written", "A"),
    ("then: \"#written\"", "then", "#written", "A"),
  ])
  func `any other is a note above the article, for those who ask for it`(
    anchors: String, id: String, href: String, title: String
  ) async throws {
    let site = try await build(anchors: anchors)
    #expect(site.problems.isEmpty)
    let page = try #require(site["guide/a.html"])
    #expect(
      page.contains(
        #"<p class="alert moved" id="\#(id)" role="note">“\#(id)” is now in <a href="\#(href)">\#(title)</a>.</p>"#
      ))
    let script = try #require(site.path(ofAsset: "moved.js"))
    #expect(page.contains(#"<script src="../\#(script)" defer></script>"#))
    #expect(site["print.html"]?.contains("moved") == false)
  }

  @Test(arguments: [
    (
      "x: then",
      "3:6: error: this page has no anchor ‘#then’ [former-anchor] "
        + "name a heading by its words in lower case, joined by ‘-’"
    ),
    (
      "x: now--her",
      "3:6: error: this page has no anchor ‘#now--her’ [former-anchor] did you mean ‘now--here’?"
    ),
    (
      "a: written",
      "3:3: error: the page has an anchor ‘#a’ of its own [former-anchor] "
        + "take this line out, or give the other an id of its own"
    ),
    (
      "x: c.md#there",
      "3:6: error: there is no ‘guide/c.md’ to link to [broken-link] did you mean ‘a.md’?"
    ),
    (
      "x: b.md#ther",
      "3:6: error: ‘guide/b.md’ has no ‘#ther’ [broken-anchor] did you mean ‘#there’?"
    ),
    (
      "x: https://example.com/a",
      "3:6: error: ‘https://example.com/a’ is not within the site [former-anchor] "
        + "name an anchor of this page, or another page"
    ),
    (
      "x: b.md#older",
      "3:6: error: ‘#older’ is a former anchor itself [former-anchor] "
        + "write where that leads: ‘b.md#there’"
    ),
    (
      "x:",
      "3:3: error: ‘x’ takes the anchor or the link that it leads to [front-matter] "
        + "write ‘x: new-name’ or ‘x: page.md#new-name’"
    ),
    ("\"a b\": written", "3:3: error: ‘a b’ is no name of an anchor [front-matter]"),
  ])
  func `one that cannot work is an error at its place`(anchors: String, problem: String)
    async throws
  {
    let site = try await build(anchors: anchors)
    #expect(site.problems.map { $0.replacing("content/guide/a.md:", with: "") } == [problem])
  }

  @Test func `links within the site lead to the new place, with a note`() async throws {
    let site = try await build(
      anchors: "then: now--here\n  gone: b.md#there",
      link: "[x](guide/a.md#then) [y](guide/a.md#gone)")
    #expect(
      site.problems == [
        "content/index.md:3:5: note: ‘#then’ has moved [moved-anchor] link to ‘guide/a.md#now--here’",
        "content/index.md:3:26: note: ‘#gone’ has moved [moved-anchor] link to ‘guide/b.md#there’",
      ])
    let page = try #require(site["index.html"])
    #expect(page.contains(##"<a href="guide/a.html#now--here">x</a>"##))
    #expect(page.contains(##"<a href="guide/b.html#there">y</a>"##))
  }

  @Test func `a page without any carries nothing for them`() async throws {
    let site = try await build(anchors: "then: b.md#there")
    let page = try #require(site["index.html"])
    #expect(!page.contains("moved"))
  }
}
