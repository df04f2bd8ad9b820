import DocentModel
import DocentSite
import Testing

@Suite struct ThemeTests {
  @Test func `the template gets what the page and the site say`() async throws {
    let site = try await TestSite(
      """
      -- docent.yml --
      title: Site
      language: de
      repository: https://example.org
      -- content/index.md --
      # Home
      -- content/a/b.md --
      ---
      title: B <b>
      description: About "B"
      date: 2024-05-06
      ---
      Words.
      -- theme/styles/layers.css --
      @layer a;
      -- theme/templates/page.mustache --
      {{language}}|{{siteTitle}}|{{documentTitle}}|{{title}}|{{description}}|{{date}}
      {{root}}|{{home}}|{{stylesheet}}|{{script}}|{{repository}}|{{generator}}
      """
    ).build()
    let stylesheet = try #require(site.path(ofAsset: "docent.css"))
    #expect(
      site["a/b.html"] == """
        de|Site|B &lt;b&gt; · Site|B &lt;b&gt;|About &quot;B&quot;|2024-05-06
        ../|../index.html|../\(stylesheet)||https://example.org|Docent 0

        """)
  }

  @Test func `partials are templates of the theme`() async throws {
    let site = try await TestSite(
      """
      -- content/index.md --
      # Home
      -- theme/templates/page.mustache --
      <main>
        {{> parts/article}}
      </main>
      -- theme/templates/parts/article.mustache --
      {{{body}}}
      """
    ).build()
    #expect(site.problems.isEmpty)
    #expect(site["index.html"]?.contains("Home</h1>") == true)
  }

  @Test(arguments: [
    ("a\n{{#x}}b{{#y}}{{/y}}\n", "2:1:", "a section is not closed"),
    ("a\n{{#x}}b{{/y}}\n", "2:", "the closing tag names another section"),
    ("{{> heder}}\n", "1:5: ", "there is no template ‘heder’ [template]"),
    ("{{a}} {{title\n", "1:7:", "a tag is not closed"),
  ])
  func `a broken template is an error at its line`(
    template: String, place: String, words: String
  ) async throws {
    let site = try await TestSite(
      "-- content/index.md --\n# Home\n-- theme/templates/page.mustache --\n" + template
    ).build()
    let problem = try #require(site.problems.first)
    #expect(problem.hasPrefix("theme/templates/page.mustache:\(place)"))
    #expect(problem.contains(words))
    #expect(site.files.count == 0)
  }

  @Test func `the theme that comes with Docent renders a page`() async throws {
    let builder = SiteBuilder(
      configuration: SiteConfiguration(), theme: try Theme.bundled(), generator: "Docent 0")
    let folder = TestSite("-- content/index.md --\n# Home").folder("content")
    let content = try await builder.load([folder]).content
    let site = try await builder.render(content)
    #expect(site.diagnostics.isEmpty)
    let index = try #require(site.files[SitePath(components: ["index.html"])])
    #expect(String(decoding: index, as: UTF8.self).contains("Home</h1>"))
  }

  @Test func `no heading has an id of the page around it`() async throws {
    let site = try await TestSite(
      """
      -- content/index.md --
      # Main
      ## Contents
      ## Navigation
      -- content/main.md --
      # Docent main
      """
    ).buildWithTheme()
    for path in ["index.html", "print.html"] {
      let html = try #require(site[path])
      let ids = html.split(separator: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
      #expect(ids.count == Set(ids).count)
      for id in ["docent.main", "docent.contents"] { #expect(ids.contains(Substring(id))) }
    }
    #expect(site["index.html"]?.contains("<h2 id=\"contents\">") == true)
    #expect(site["index.html"]?.contains("<h2 id=\"navigation\">") == true)
  }
}
