import Testing

@Suite struct `The search` {
  private let site = TestSite(
    """
    -- content/index.md --
    # Home
    -- content/soups/pea.md --
    # Pea soup

    ## Peas & `Task.sleep`

    #### "Quoted" </script>

    ## <b></b>
    -- content/tea time.md --
    Tea.
    """)

  @Test func `has a page of all headings for readers without JavaScript`() async throws {
    let built = try await site.build()
    #expect(
      built["search.html"] == """
        <h1>All pages and headings</h1>
        <ul class="heading-index">
        <li><a href="index.html">Home</a></li>
        <li><a href="soups/index.html">Soups</a></li>
        <li><a href="soups/pea.html">Pea soup</a>
        <ul>
        <li class="level-2"><a href="soups/pea.html#peas--tasksleep">Peas &amp; Task.sleep</a></li>
        <li class="level-4"><a href="soups/pea.html#quoted-">&quot;Quoted&quot; </a></li>
        </ul>
        </li>
        <li><a href="tea%20time.html">Tea time</a></li>
        </ul>

        """)
  }

  @Test func `is a link in every page`() async throws {
    let built = try await site.buildWithTheme()
    let page = try #require(built["soups/pea.html"])
    let script = try #require(built.path(ofAsset: "search.js"))
    let style = try #require(built.path(ofAsset: "search.css"))
    #expect(
      page.contains(
        """
        <a class="icon-button search-button" href="../search.html" \
        data-index="../search-index.js" data-root="../" data-script="../\(script)" \
        data-style="../\(style)"
        """))
    #expect(!page.contains("src=\"../\(script)\""))
  }

  @Test func `leaves a page of the author's that has its name`() async throws {
    let built = try await TestSite("-- content/search.md --\n# Mine\n").build()
    #expect(built["search.html"]?.contains("Mine") == true)
    #expect(built.problems.isEmpty)
  }
}
