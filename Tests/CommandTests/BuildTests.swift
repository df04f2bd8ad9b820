import Testing

@Suite(.timeLimit(.minutes(5))) struct `A build` {
  private static let text = """
    -- content/index.md --
    # Home

    [Guide](guide/start.md)

    ```swift
    print("built")  // Prints "built"
    ```

    ```swift, ignore="needs a network"
    fetch()
    ```
    -- content/guide/start.md --
    # Start
    -- content/guide/picture.svg --
    <svg xmlns="http://www.w3.org/2000/svg"/>
    -- content/secret.md --
    ---
    draft: true
    ---
    # Secret
    """

  @Test func `writes every page with its outcomes, and nothing the second time`() async throws {
    let site = try SmallSite(Self.text)
    let first = try await site.docent("build")
    #expect(first.status == 0)
    #expect(first.output == "")
    #expect(
      first.errors == """
        found 2 = 1 passed + 0 failed + 1 ignored (0 cached, 0 merged, 1 alone) · compile 0 s, \
        run 0 s
        3 pages in site, files: 21 written, 0 unchanged, 0 removed
        """)
    let built = site.files()
    #expect(
      built.keys.filter { !$0.hasPrefix("assets/") }.sorted() == [
        ".docent-manifest", "404.html", "guide/index.html", "guide/index.md", "guide/picture.svg",
        "guide/start.html", "guide/start.md", "index.html", "index.md", "llms-full.txt", "llms.txt",
        "print.html", "robots.txt", "search-index.js", "search.html",
      ])
    let home = try site.text("site/index.html")
    #expect(home.contains("href=\"guide/start.html\""))
    #expect(home.contains("needs a network"))

    let second = try await site.docent("build")
    #expect(
      second.errors == """
        found 2 = 1 passed + 0 failed + 1 ignored (1 cached, 0 merged, 0 alone) · compile 0 s, \
        run 0 s
        3 pages in site, files: 0 written, 21 unchanged, 0 removed
        """)
    #expect(site.files() == built)
  }

  @Test func `of the same input is the same to the byte in another folder`() async throws {
    let first = try SmallSite(Self.text)
    let second = try SmallSite(Self.text)
    try await first.docent("build")
    try await second.docent("build", "--no-cache")
    #expect(!first.files().isEmpty)
    #expect(first.files() == second.files())
  }

  @Test func `removes what a deleted page left, and publishes drafts only when asked`()
    async throws
  {
    let site = try SmallSite(Self.text)
    let all = try await site.docent("build", "--skip-examples", "--drafts")
    #expect(all.errors == "4 pages in site, files: 23 written, 0 unchanged, 0 removed")
    #expect(site.files()["secret.html"] != nil)

    try site.write("content/index.md", "# Home\n")
    try site.remove("content/guide")
    let rest = try await site.docent("build", "--skip-examples")
    #expect(rest.errors == "1 page in site, files: 7 written, 8 unchanged, 8 removed")
    #expect(
      site.files().keys.filter { !$0.hasPrefix("assets/") }.sorted() == [
        ".docent-manifest", "404.html", "index.html", "index.md", "llms-full.txt", "llms.txt",
        "robots.txt", "search-index.js", "search.html",
      ])
  }

  @Test func `that is quiet prints nothing but problems`() async throws {
    let site = try SmallSite("-- content/index.md --\n---\ntitel: x\n---\n# Home\n")
    let warned = try await site.docent("build", "--quiet")
    #expect(warned.status == 0)
    #expect(warned.errors.hasPrefix("content/index.md:2:1: warning: "))
    #expect(warned.errors.hasSuffix("\n  hint: did you mean ‘title’?"))
    try site.write("content/index.md", "# Home\n")
    let fine = try await site.docent("build", "-q")
    #expect(fine.status == 0)
    #expect(fine.output + fine.errors == "")
  }
}
