import DocentModel
import DocentSite
import Testing

@Suite struct SiteLinksTests {
  @Test func `links of the site lead from every page to the same places`() async throws {
    let site = try await TestSite(
      """
      -- docent.yml --
      links:
        header:
          Forum: https://example.org/forum
          Soups: soups/leek soup.md#salt
        footer:
          Imprint: /imprint.md
          Menu: menu.pdf
          Mail: mailto:ada@example.org
      -- content/index.md --
      # Home
      -- content/imprint.md --
      # Imprint
      -- content/menu.pdf --
      pdf
      -- content/soups/leek soup.md --
      # Leek
      ## Salt
      -- theme/templates/page.mustache --
      {{#headerLinks}}<a href="{{href}}">{{title}}</a>{{/headerLinks}}
      {{#footerLinks}}<a href="{{href}}">{{title}}</a>{{/footerLinks}}
      """
    ).build()
    #expect(site.problems == [])
    #expect(
      site["index.html"] == """
        <a href="https://example.org/forum">Forum</a><a href="soups/leek%20soup.html#salt">Soups</a>
        <a href="imprint.html">Imprint</a><a href="menu.pdf">Menu</a>\
        <a href="mailto:ada@example.org">Mail</a>

        """)
    #expect(
      site["soups/leek soup.html"] == """
        <a href="https://example.org/forum">Forum</a>\
        <a href="../soups/leek%20soup.html#salt">Soups</a>
        <a href="../imprint.html">Imprint</a><a href="../menu.pdf">Menu</a>\
        <a href="mailto:ada@example.org">Mail</a>

        """)
  }

  @Test(arguments: ["javascript:alert(1)", "JavaScript:x"])
  func `one that would run a script is an error at its place`(address: String) async throws {
    let site = try await TestSite(
      "-- docent.yml --\nlinks: { header: { Go: \"\(address)\" } }\n-- content/index.md --\n# Home\n"
    ).build()
    #expect(
      site.problems == [
        "docent.yml:1:24: error: ‘Go’ takes an address, or the path of a page [configuration]"
      ])
  }

  @Test(arguments: [
    (
      "imprnt.md",
      "docent.yml:3:14: error: there is no ‘imprnt.md’ to link to [broken-link] "
        + "did you mean ‘imprint.md’?"
    ),
    (
      "imprint.md#adress",
      "docent.yml:3:14: error: ‘imprint.md’ has no ‘#adress’ [broken-anchor] "
        + "did you mean ‘#address’?"
    ),
    (
      "../x.md",
      "docent.yml:3:14: error: this link leaves the content folder [broken-link] "
        + "move the file into the content folder, or link to its web address"
    ),
  ])
  func `one that leads nowhere is an error at its place`(address: String, problem: String)
    async throws
  {
    let site = try await TestSite(
      """
      -- docent.yml --
      links:
        footer:
          Imprint: \(address)
      -- content/index.md --
      # Home
      -- content/imprint.md --
      # Imprint
      ## Address
      """
    ).build()
    #expect(site.problems == [problem])
  }
}
