import DocentModel
import DocentSite
import Testing

@Suite struct `A site that is built again` {
  /// A change of one file; the page that it takes away stands for nothing.
  struct Edit: CustomTestStringConvertible, Sendable {
    let what: String
    let files: [String: String?]
    /// The HTML files that come out otherwise than before.
    let changed: [String]

    var testDescription: String { what }
  }

  static let start = """
    -- docent.yml --
    title: Kitchen
    links: { header: { Soup: soup.md } }
    -- content/index.md --
    # Home
    See [soup](soup.md#salt) and [stew](b/stew.md).
    -- content/soup.md --
    # Soup
    ## Salt
    A pinch. [Home](index.md)
    ```swift, id=pot
    print(1)
    ```
    -- content/b/stew.md --
    # Stew
    [Soup](../soup.md), ![](pot.svg)
    -- content/b/pot.svg --
    <svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>

    """

  static let edits = [
    Edit(
      what: "words", files: ["content/soup.md": "# Soup\n## Salt\nTwo pinches.\n"],
      changed: ["soup.html"]),
    Edit(
      what: "a heading that another page links to",
      files: ["content/soup.md": "# Soup\n## Pepper\nA pinch. [Home](index.md)\n"],
      changed: ["soup.html"]),
    Edit(
      what: "a title",
      files: ["content/b/stew.md": "# Bean stew\n[Soup](../soup.md), ![](pot.svg)\n"],
      changed: ["b/index.html", "b/stew.html", "index.html", "soup.html"]),
    Edit(
      what: "a picture's size",
      files: [
        "content/b/pot.svg": "<svg xmlns='http://www.w3.org/2000/svg' width='8' height='3'/>"
      ],
      changed: ["b/stew.html"]),
    Edit(
      what: "a page more", files: ["content/tea.md": "# Tea\n"],
      changed: ["b/index.html", "b/stew.html", "index.html", "soup.html", "tea.html"]),
    Edit(
      what: "a page less", files: ["content/b/stew.md": nil],
      changed: ["b/index.html", "b/stew.html", "index.html", "soup.html"]),
    Edit(
      what: "the configuration", files: ["docent.yml": "title: Bath\n"],
      changed: ["b/index.html", "b/stew.html", "index.html", "soup.html"]),
    Edit(
      what: "the theme",
      files: ["theme/templates/page.mustache": "<title>{{title}}</title><main>{{{body}}}</main>\n"],
      changed: ["b/index.html", "b/stew.html", "index.html", "soup.html"]),
    Edit(what: "nothing", files: [:], changed: []),
  ]

  @Test(arguments: edits) func `is what it would be if it were built at once`(_ edit: Edit)
    async throws
  {
    let first = TestSite(Self.start).inPreview
    let second = first.replacing(edit.files)
    let before = try await first.buildWithTheme()
    let again = try await second.buildWithTheme(after: before)
    let anew = try await second.buildWithTheme()
    #expect(again.files == anew.files)
    #expect(again.problems == anew.problems)
    let pages = Set(before.files.paths + again.files.paths).filter {
      $0.pathExtension == "html" && before.files[$0] != again.files[$0]
    }
    let others = ["404.html", "print.html", "search.html"]
    #expect(pages.map(\.description).filter { !others.contains($0) }.sorted() == edit.changed)
  }
  @Test func `shows a page whose outcome came, and no other`() async throws {
    let site = TestSite(Self.start).inPreview
    let before = try await site.buildWithTheme()
    let id = ExampleID(page: "content/soup.md", name: "pot")
    let outcomes = [id: ExampleOutcome(status: .ran, output: "1\n", toolchain: "Swift")]
    let after = try await site.buildWithTheme(outcomes: outcomes, after: before)
    #expect(after.files == (try await site.buildWithTheme(outcomes: outcomes)).files)
    #expect(after["soup.html"]?.contains("✓ Ran with Swift") == true)
    #expect(after["index.html"] == before["index.html"])
  }

  @Test func `keeps the last good version of a page that cannot be read now`() async throws {
    let site = TestSite(Self.start).inPreview
    let broken = site.replacing(["content/soup.md": "---\ntitle: [Soup\n---\nNew words.\n"])
    let before = try await site.buildWithTheme()
    let after = try await broken.buildWithTheme(after: before)
    #expect(after["soup.html"] == before["soup.html"])
    #expect(after.problems.contains { $0.hasPrefix("content/soup.md:3:1: error: ") })
    let later = try await broken.buildWithTheme(after: after)
    #expect(later["soup.html"] == before["soup.html"])
    let mended = try await site.buildWithTheme(after: later)
    #expect(mended.files == before.files)
    #expect(mended.problems == [])
  }
}
