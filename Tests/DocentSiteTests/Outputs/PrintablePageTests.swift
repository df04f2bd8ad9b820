import DocentModel
import Testing

@Suite struct PrintablePageTests {
  private static let guide = """
    -- docent.yml --
    title: Soup & co
    description: Recipes
    -- content/index.md --
    # Home

    ## Start

    [Broth](guide/broth.md), [its end](guide/broth.md#the-end), [here](#start), [web](https://a.b/#c)
    ![Pot](pot.svg) [data](guide/data.json#x)
    -- content/guide/broth.md --
    # Broth

    ## Start

    Water[^1] and[^1]. [Up](../index.md#start) [top](#top) ![Pot](../pot.svg)

    <details name="more"><summary>x</summary><label for=box>y</label><input id='box'></details>
    <svg><defs><path id="p"/></defs><use href="#p"/><rect fill="url(#g)" aria-labelledby="a b"/></svg>

    ```swift, id=boil
    boil()
    ```

    ## The end

    [^1]: A note.
    -- content/guide/data.json --
    {}
    -- content/guide-broth.md --
    # Another
    -- content/main.md --
    # Entry point
    -- content/pot.svg --
    <svg xmlns="http://www.w3.org/2000/svg" width="4" height="2"/>
    """

  @Test func `it holds all pages in reading order, with links that stay in it`() async throws {
    let site = try await TestSite(Self.guide).buildWithTheme()
    #expect(site.problems.isEmpty)
    let book = try #require(site["print.html"])
    let starts = book.split(separator: "<article class=\"prose chapter\" ").dropFirst().map {
      String($0.prefix { $0 != ">" })
    }
    #expect(
      starts == [
        #"id="index""#, #"id="guide-index""#, #"id="guide-broth""#, #"id="guide-broth-2""#,
        #"id="main""#,
      ])
    for text in [
      "<h1>Soup &amp; co</h1>", ##"<a href="#guide-broth">Broth</a>"##,
      ##"<a href="#guide-broth--the-end">its end</a>"##, ##"<a href="#index--start">here</a>"##,
      ##"<a href="https://a.b/#c">web</a>"##, ##"<a href="guide/data.json#x">data</a>"##,
      ##"<a href="#index--start">Up</a> <a href="#guide-broth">top</a>"##,
      #"<h2 id="guide-broth--start">"#, #"id="guide-broth--example-boil""#,
      ##"<a href="#guide-broth--fn-1" id="guide-broth--fnref-1""##,
      #"<li id="guide-broth--fn-1""#, #"<details name="guide-broth--more">"#,
      #"<label for="guide-broth--box">"#, #"<input id="guide-broth--box">"#,
      ##"<use href="#guide-broth--p"/>"##, ##"fill="url(#guide-broth--g)""##,
      #"aria-labelledby="guide-broth--a guide-broth--b""#,
    ] {
      #expect(book.contains(text), "\(text)")
    }
    #expect(book.split(separator: "src=\"pot.svg\"").count == 3)
  }

  @Test func `no name stands in it twice, and every link within it finds one`() async throws {
    let site = try await TestSite(Self.guide).buildWithTheme()
    let book = try #require(site["print.html"])
    func values(after mark: String) -> [String] {
      book.split(separator: mark).dropFirst().map { String($0.prefix { $0 != "\"" }) }
    }
    let names = values(after: " id=\"")
    #expect(Set(names).count == names.count)
    // The drawing's `#g` is the author's own mistake.
    #expect(Set(values(after: "href=\"#")).isSubset(of: names))
  }

  @Test func `pages lead to it, and search engines do not`() async throws {
    let site = try await TestSite(Self.guide).buildWithTheme()
    #expect(site["guide/broth.html"]?.contains(#"<a href="../print.html">"#) == true)
    #expect(site["print.html"]?.contains(#"<meta name="robots" content="noindex">"#) == true)
  }

  @Test(arguments: [
    ("", "-- content/index.md --\n# One page\n", false),
    ("print: true\n", "-- content/index.md --\n# One page\n", true),
    ("", "-- content/index.md --\n# A\n-- content/b.md --\n# B\n", true),
    ("print: false\n", "-- content/index.md --\n# A\n-- content/b.md --\n# B\n", false),
    ("", "-- content/index.md --\n# A\n-- content/print.md --\n# Printing\n", false),
    ("", "-- content/a.md --\n" + String(repeating: "word ", count: 200_001), false),
  ])
  func `it is there for sites of some size, or as asked for`(
    configuration: String, content: String, isThere: Bool
  ) async throws {
    let site = try await TestSite("-- docent.yml --\n\(configuration)\(content)").buildWithTheme()
    #expect(site.problems.isEmpty)
    #expect((site["print.html"]?.contains("book-cover") == true) == isThere)
    #expect((site["index.html"]?.contains("All pages as one") == true) == isThere)
  }

  @Test func `HTML of the author's own comes through whole`() async throws {
    let raw = """
      <!-- <a href="x.md"> --> a < b <a\thref = b.html class=c disabled>1</a> <A HREF='a?x=1&amp;y'>2</A>
      <p title="<a href='b.html'>" id=q data-x=>3</p> <a href=>4</a> <a href="mailto:a@b.c">5</a>
      """
    let site = try await TestSite(
      "-- content/index.md --\n# A\n-- content/d/b.md --\n# B\n\n\(raw)\n"
    ).buildWithTheme()
    let book = try #require(site["print.html"])
    for text in [
      "<!-- <a href=\"x.md\"> -->", "<a\thref = \"#d-b\" class=c disabled>1</a>",
      "<A HREF=\"d/a?x=1&amp;y\">2</A>",
      "<p title=\"<a href='b.html'>\" id=\"d-b--q\" data-x=>3</p>",
      "<a href=\"mailto:a@b.c\">5</a>",
    ] {
      #expect(book.contains(text), "\(text)")
    }
  }

  @Test func `a post has its byline there, and no image waits to be seen`() async throws {
    let site = try await TestSite(
      """
      -- docent.yml --
      checks: { no-feed: off }
      -- content/index.md --
      # Home

      ![One](pot.svg) ![Two](pot.svg)
      -- content/posts/2024-01-02-first.md --
      ---
      layout: post
      tags: soup
      ---
      # First
      -- content/pot.svg --
      <svg xmlns="http://www.w3.org/2000/svg" width="4" height="2"/>
      """
    ).buildWithTheme()
    #expect(site.problems.isEmpty)
    #expect(try #require(site["index.html"]).contains(#"loading="lazy""#))
    let book = try #require(site["print.html"])
    #expect(!book.contains("lazy"))
    #expect(
      book.contains(
        """
        <div class="byline">
        <p><time datetime="2024-01-02">2024-01-02</time></p>
        """))
    #expect(book.contains(#"<a href="tags/soup.html">soup</a>"#))
  }
}
