import DocentModel
import Testing

@Suite struct LinkCheckTests {
  private static let around = """

    -- content/index.md --
    # Home
    -- content/guide/index.md --
    # Guide
    -- content/guide/sleep.md --
    # Sleep

    ## How long
    -- content/guide/Big Picture.tiff --
    png
    -- content/guide/now.md --
    ---
    aliases: [past.md, /long/ago]
    ---
    # Now
    -- content/guide/later.md --
    ---
    draft: true
    ---
    # Later
    """

  private func build(_ markdown: String) async throws -> BuiltSite {
    try await TestSite("-- content/guide/a.md --\n# A\n\n\(markdown)\n" + Self.around).build()
  }

  @Test(arguments: [
    ("[x](sleep.md)", #"href="sleep.html""#),
    ("[x](./sleep.md#how-long)", #"href="sleep.html#how-long""#),
    ("[x](/guide/sleep.md)", #"href="sleep.html""#),
    ("[x](../index.md)", #"href="../index.html""#),
    ("[x](/)", #"href="../index.html""#),
    ("[x](../guide/)", #"href="index.html""#),
    ("[x](.)", #"href="index.html""#),
    ("[x](sleep.html)", #"href="sleep.html""#),
    ("[x](sleep.md?a=b#how-long)", #"href="sleep.html?a=b#how-long""#),
    ("[x](#a)", ##"href="#a""##),
    ("[x](#top)", ##"href="#top""##),
    ("![x](<Big Picture.tiff>)", #"src="Big%20Picture.tiff""#),
    ("![x](Big%20Picture.tiff)", #"src="Big%20Picture.tiff""#),
    ("[x](past.md#now)", ##"href="now.html#now""##),
    ("[x](/long/ago/)", #"href="now.html""#),
    ("[x](https://example.org/a.md#b)", #"href="https://example.org/a.md#b""#),
    ("[x](mailto:a@example.org)", #"href="mailto:a@example.org""#),
    ("[x](//example.org/a.md)", #"href="//example.org/a.md""#),
  ])
  func `a good link is made relative`(markdown: String, attribute: String) async throws {
    let site = try await build(markdown)
    #expect(site.problems.isEmpty)
    #expect(try #require(site["guide/a.html"]).contains(attribute))
  }

  @Test(arguments: [
    ("[x](sleep)", #"href="sleep.html""#),
    ("[x](./sleep)", #"href="sleep.html""#),
    ("[x](sleep/)", #"href="sleep.html""#),
    ("[x](/guide/sleep/#how-long)", #"href="sleep.html#how-long""#),
    ("[x](../sleep/)", #"href="sleep.html""#),
    ("[x](../sleep.html)", #"href="sleep.html""#),
    ("[x](sleep/index.html)", #"href="sleep.html""#),
    ("[x](../now?a=b)", #"href="now.html?a=b""#),
  ])
  func `a link as a server has it leads to the page`(
    markdown: String, attribute: String
  ) async throws {
    let site = try await build(markdown)
    #expect(site.problems.isEmpty)
    #expect(try #require(site["guide/a.html"]).contains(attribute))
  }

  @Test func `of several pages that a link can mean, none is taken`() async throws {
    let site = try await TestSite(
      """
      -- content/index.md --
      # Home
      -- content/b.md --
      # B
      -- content/guide/b.md --
      # B
      -- content/guide/a.md --
      # A

      [x](../b/)
      """
    ).build()
    #expect(
      site.problems.contains { $0.contains("there is no ‘b’ to link to [broken-link]") })
  }

  @Test(arguments: [
    ("<doc:sleep>", #"<a href="sleep.html">Sleep</a>"#),
    ("[](doc:Sleep)", #"<a href="sleep.html">Sleep</a>"#),
    ("[x](doc:Sleep#how-long)", #"<a href="sleep.html#how-long">x</a>"#),
    ("<doc:/documentation/Module/Now>", #"<a href="now.html">Now</a>"#),
    ("@Image(source: \"big-picture\", alt: \"B\")", #"<img src="Big%20Picture.tiff" alt="B""#),
    ("@Image(source: \"Big Picture.tiff\")", #"<img src="Big%20Picture.tiff" alt="""#),
  ])
  func `a link as DocC writes it leads to the file of that name`(
    markdown: String, html: String
  ) async throws {
    let site = try await build(markdown)
    #expect(site.problems.isEmpty)
    #expect(try #require(site["guide/a.html"]).contains(html))
  }

  @Test(arguments: [
    (
      "[x](Sleep)",
      "5: error: ‘guide/Sleep’ is not written as its file is named [broken-link] "
        + "write ‘sleep.md’: most servers tell upper and lower case apart"
    ),
    (
      "[x](later/)",
      "5: error: ‘guide/later.md’ is a draft, and drafts are left out [broken-link] "
        + "publish it, or take the link out"
    ),
    (
      "<doc:slep>",
      "2: error: there is no ‘slep’ to link to [broken-link] create it, or correct the link"
    ),
    (
      "![x](sleep)",
      "6: warning: ‘guide/sleep.md’ is a page, not an image [missing-image] link to it instead"
    ),
    (
      "[x](slep.md)",
      "5: error: there is no ‘guide/slep.md’ to link to [broken-link] did you mean ‘sleep.md’?"
    ),
    (
      "[x](/sleep.md)",
      "5: error: there is no ‘sleep.md’ to link to [broken-link] did you mean ‘sleep.md’?"
    ),
    (
      "[x](Sleep.md)",
      "5: error: ‘guide/Sleep.md’ is not written as its file is named [broken-link] "
        + "write ‘sleep.md’: most servers tell upper and lower case apart"
    ),
    (
      "[x](later.md)",
      "5: error: ‘guide/later.md’ is a draft, and drafts are left out [broken-link] "
        + "publish it, or take the link out"
    ),
    (
      "[x](../../README.md)",
      "5: error: this link leaves the content folder [broken-link] "
        + "move the file into the content folder, or link to its web address"
    ),
    (
      "[x](sleep.md#how-lnog)",
      "5: error: ‘guide/sleep.md’ has no ‘#how-lnog’ [broken-anchor] did you mean ‘#how-long’?"
    ),
    (
      "[x](#nowhere-at-all)",
      "5: error: ‘guide/a.md’ has no ‘#nowhere-at-all’ [broken-anchor] "
        + "link to the slug of a heading: its words in lower case, joined by ‘-’"
    ),
  ])
  func `a broken link is reported at its column`(markdown: String, problem: String) async throws {
    #expect(try await build(markdown).problems == ["content/guide/a.md:3:\(problem)"])
  }

  @Test func `links are found wherever text can stand`() async throws {
    let site = try await build(
      """
      > - *[x](1.md)*

      | a |
      |---|
      | [x](2.md) |

      Words[^n] ~~**[![x](3.png)](4.md)**~~

      [^n]: Note [x](5.md)

      ## [x](6.md)
      """)
    let names = site.diagnostics.map { $0.summary.filter(\.isNumber) }
    #expect(names.sorted() == ["1", "2", "3", "4", "5", "6"])
  }

  @Test func `anchors of raw HTML, footnotes and examples are known`() async throws {
    let site = try await build(
      """
      <a id="here"></a> <a name='there'></a> words[^n]

      <div class="x" id=block>

      </div>

      [1](#here) [2](#there) [3](#block) [4](#fn-n) [5](#fnref-n) [6](#example-one)

      [^n]: Note

      ```swift, id=one
      print(1)
      ```
      """)
    #expect(site.problems.isEmpty)
  }

  @Test func `a link that leads nowhere stays as it was written`() async throws {
    let site = try await build("[x](slep.md)")
    #expect(try #require(site["guide/a.html"]).contains(#"href="slep.md""#))
  }

  @Test func `a site can ask to hear less of it`() async throws {
    let site = try await TestSite(
      """
      -- docent.yml --
      checks: { broken-link: warning, broken-anchor: off }
      -- content/index.md --
      # Home

      [x](a.md) [y](#b)
      """
    ).build()
    #expect(site.diagnostics.map(\.severity) == [.warning])
  }
}
