import DocentModel
import DocentSite
import Testing

@Suite struct EditLinkTests {
  private func link(_ configuration: String, inRepository: Bool = true) async throws -> String? {
    var site = TestSite(
      """
      -- docent.yml --
      \(configuration)
      -- content/a b.md --
      # A
      -- theme/templates/page.mustache --
      {{editLink}}
      """)
    if inRepository {
      site.repository = RepositoryFolder(path: SitePath(components: ["docs", "content"]))
    }
    let built = try await site.build()
    #expect(built.problems == [])
    return built["a b.html"]?.split(separator: "\n").first.map(String.init)
  }

  @Test(arguments: [
    ("https://github.com/ada/soup", "https://github.com/ada/soup/edit/main/"),
    ("https://github.com/ada/soup/", "https://github.com/ada/soup/edit/main/"),
    ("https://github.com/ada/soup.git", "https://github.com/ada/soup/edit/main/"),
    ("https://gitlab.com/a/b/soup", "https://gitlab.com/a/b/soup/-/edit/main/"),
    ("https://gitlab.example.org/a/soup", "https://gitlab.example.org/a/soup/-/edit/main/"),
    ("https://codeberg.org/ada/soup", "https://codeberg.org/ada/soup/_edit/main/"),
  ])
  func `hosts have editors at addresses of their own`(repository: String, start: String)
    async throws
  {
    #expect(try await link("repository: \(repository)") == start + "docs/content/a%20b.md")
  }

  @Test func `the branch is the one that the site names`() async throws {
    #expect(
      try await link("repository: https://github.com/ada/soup\nbranch: next/2")
        == "https://github.com/ada/soup/edit/next/2/docs/content/a%20b.md")
  }

  @Test func `any address can be said`() async throws {
    #expect(
      try await link("editLink: https://example.org/edit?file={path}&x")
        == "https://example.org/edit?file=docs/content/a%20b.md&amp;x")
  }

  @Test(arguments: [
    "title: No repository", "repository: https://example.org/soup",
    "repository: https://github.com/ada/soup\neditLink: false",
  ])
  func `there is none where nobody knows or wants it`(configuration: String) async throws {
    #expect(try await link(configuration) == nil)
  }

  @Test func `there is none for a page that is in no repository`() async throws {
    #expect(try await link("repository: https://github.com/ada/soup", inRepository: false) == nil)
  }
}
