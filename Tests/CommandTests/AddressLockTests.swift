import Testing

@Suite(.timeLimit(.minutes(5))) struct `What docent check says of published addresses` {
  private static let pages = """
    -- content/index.md --
    # Home

    Soup is for lunch.

    ## News

    It is hot.
    -- content/soup.md --
    # Soup

    With leeks.

    """

  @Test func `a site without a lock is fine, and one that is published is told how to begin`()
    async throws
  {
    #expect(try await SmallSite(Self.pages).docent("check", "--strict").errors == "")
    let published = "-- docent.yml --\nbaseURL: https://example.com\n" + Self.pages
    let run = try await SmallSite(published).docent("check", "--strict")
    #expect(run.status == 0)
    #expect(
      run.errors == """
        note: nothing records the addresses of this site
          hint: begin with ‘docent check --update’, and commit docent.lock
        """)
  }

  @Test func `an update shows what it records, once`() async throws {
    let site = try SmallSite(Self.pages)
    let run = try await site.docent("check", "--update")
    #expect(run.status == 0)
    #expect(run.errors == "docent.lock is updated")
    let recorded = [
      "index.html", "index.html#home", "index.html#news", "soup.html", "soup.html#soup",
    ]
    #expect(recorded.allSatisfy { run.output.contains("\n+\($0)\n") })
    let lock = try site.text("docent.lock")
    #expect(lock.hasSuffix("\nversion 1\n\n" + recorded.map { "\($0)\n" }.joined()))
    let again = try await site.docent("check", "--update", "--strict")
    #expect(again.status == 0)
    #expect(again.errors == "docent.lock is up to date")
    #expect(try site.text("docent.lock") == lock)
  }

  @Test func `a renamed page fails until it has an alias`() async throws {
    let site = try SmallSite(Self.pages)
    try await site.docent("check", "--update")
    try site.remove("content/soup.md")
    try site.write("content/stew.md", "# Soup\n\nWith leeks.\n")
    let run = try await site.docent("check")
    #expect(run.status == 1)
    #expect(
      run.errors == """
        docent.lock:4:1: warning: 2 addresses are not recorded
          version 1
          ^~~~~~~~~
          + stew.html
          + stew.html#soup
          hint: docent check --update
        docent.lock:9:1: error: the page ‘soup.html’ was published, and is gone
          soup.html
          ^~~~~~~~~
          hint: add ‘aliases: [/soup.html]’ to the front matter of content/stew.md
        """)
    try site.write("content/stew.md", "---\naliases: [/soup.html]\n---\n# Soup\n\nWith leeks.\n")
    #expect(try await site.docent("check").status == 0)
    // The new page is not recorded: nothing would keep it.
    #expect(try await site.docent("check", "--strict").status == 1)
    let update = try await site.docent("check", "--update", "--strict")
    #expect(update.status == 0)
    #expect(!update.output.contains("\n-soup"))
  }

  @Test func `an update accepts what is gone`() async throws {
    let site = try SmallSite(Self.pages)
    try await site.docent("check", "--update")
    try site.write("content/index.md", "# Home\n\nSoup is for lunch.\n")
    #expect(try await site.docent("check").status == 1)
    let run = try await site.docent("check", "--update")
    #expect(run.status == 0)
    #expect(run.output.contains("\n-index.html#news\n"))
  }

  @Test(arguments: [
    // A page that cannot be read would seem to be gone.
    ("content/soup.md", "---\ntitle: [\n---\n", "front-matter"),
    ("docent.lock", "version 1\n<<<<<<< ours\n", "a merge has left its marks here"),
    ("docent.lock", "version 9\n", "this Docent does not know locks of this version"),
  ])
  func `an update writes nothing while something cannot be read`(
    path: String, text: String, problem: String
  ) async throws {
    let site = try SmallSite(Self.pages)
    try await site.docent("check", "--update")
    try site.write(path, text)
    let before = site.files(in: "")
    let run = try await site.docent("check", "--update")
    #expect(run.status == 1)
    #expect(run.errors.contains("\(path):2:1: error: ") || run.errors.contains("\(path):"))
    #expect(site.files(in: "") == before)
  }

  @Test func `reports for programs hold no diff`() async throws {
    let run = try await SmallSite(Self.pages).docent("check", "--update", "--format", "json")
    #expect(run.output.hasPrefix("{"))
  }

  @Test func `drafts are no promise`() async throws {
    let site = try SmallSite(Self.pages)
    try await site.docent("check", "--update")
    try site.write("content/later.md", "---\ndraft: true\n---\n# Later\n\nMore soup.\n")
    #expect(try await site.docent("check", "--drafts", "--strict").status == 0)
  }
}
