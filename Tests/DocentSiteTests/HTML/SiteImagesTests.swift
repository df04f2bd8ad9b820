import DocentModel
import Testing

@Suite struct SiteImagesTests {
  private static let svg = #"<svg viewBox="0 0 30 20"/>"#

  private func build(_ markdown: String) async throws -> BuiltSite {
    try await TestSite(
      """
      -- content/index.md --
      # Home

      \(markdown)
      -- content/a.svg --
      \(Self.svg)
      -- content/b c.svg --
      \(Self.svg)
      -- content/bad.png --
      no picture
      -- content/icon.icns --
      icon
      """
    ).build()
  }

  private func article(_ markdown: String) async throws -> String? {
    try await build(markdown)["index.html"].map {
      String($0.dropFirst(#"<h1 id="home">Home</h1>"#.count + 1))
    }
  }

  @Test func `an image has its size, and all but the first are loaded late`() async throws {
    #expect(
      try await article("![A](a.svg) ![B](<b c.svg> \"t\")\n\n![C](https://example.org/c.png)\n")
        == """
        <p><img src="a.svg" alt="A" width="30" height="20" decoding="async"> \
        <img src="b%20c.svg" alt="B" title="t" width="30" height="20" loading="lazy" \
        decoding="async"></p>
        <p><img src="https://example.org/c.png" alt="C" loading="lazy" decoding="async"></p>

        """)
  }

  @Test(arguments: [
    ("{width=15}", #"width="15" height="10""#), ("{height=40}", #"width="60" height="40""#),
    ("{: width=\"50%\"}", #"width="50%" decoding"#),
    ("{width=9 height=9}", #"width="9" height="9""#),
  ])
  func `an image may have another size`(_ size: String, _ attributes: String) async throws {
    #expect(try #require(try await article("![A](a.svg)\(size)\n")).contains(attributes))
  }

  @Test func `an image with a title that stands alone is a figure with a caption`() async throws {
    #expect(
      try await article("![A](a.svg \"A & B\")\n") == """
        <figure class="image"><img src="a.svg" alt="A" width="30" height="20" decoding="async">\
        <figcaption>A &amp; B</figcaption></figure>

        """)
  }

  @Test func `an image for one scheme keeps its mark, and has a size`() async throws {
    let html = try #require(try await article("![A](a.svg#gh-dark-mode-only)\n"))
    #expect(html.contains(#"src="a.svg#gh-dark-mode-only" alt="A" width="30" height="20""#))
  }

  @Test func `a figure may be a link`() async throws {
    #expect(
      try await article("[![A](a.svg \"A & B\")](index.md \"T\")\n") == """
        <figure class="image"><a href="index.html" title="T">\
        <img src="a.svg" alt="A" width="30" height="20" decoding="async"></a>\
        <figcaption>A &amp; B</figcaption></figure>

        """)
  }

  @Test(arguments: [
    "![A](a.svg \"t\") x", "[![A](a.svg \"t\") x](index.md)", "[![A](a.svg)](index.md \"t\")",
    "![A](a.svg)",
  ])
  func `other images stay in their paragraphs`(_ markdown: String) async throws {
    #expect(try #require(try await article(markdown)).hasPrefix("<p>"))
  }

  @Test(arguments: [
    (
      "![x](gone.png)",
      "6: warning: there is no image ‘gone.png’ [missing-image] add the file, or correct its name"
    ),
    (
      "> - *![x](A.svg)*",
      "11: warning: ‘A.svg’ is not written as its file is named [missing-image] "
        + "write ‘a.svg’: most servers tell upper and lower case apart"
    ),
    (
      "![x](../a.svg)",
      "6: warning: this image is outside of the content folder [missing-image] "
        + "move the file into the content folder, or name its web address"
    ),
    (
      "![x](bad.png)",
      "6: warning: ‘bad.png’ is no image, or is cut off [corrupt-image] "
        + "open it in a viewer, and save it again"
    ),
    (
      "a <img alt=x src='b.svg'>",
      "19: warning: there is no image ‘b.svg’ [missing-image] did you mean ‘a.svg’?"
    ),
  ])
  func `an image that cannot be shown is reported`(_ markdown: String, _ problem: String)
    async throws
  {
    let site = try await build(markdown + "\n")
    #expect(site.problems.map { $0.replacing("content/index.md:3:", with: "") } == [problem])
    #expect(site["index.html"]?.contains("<img") == true)
  }

  @Test func `of formats that Docent does not read nothing is said`() async throws {
    #expect(try await build("![x](icon.icns)").problems == [])
  }
}
