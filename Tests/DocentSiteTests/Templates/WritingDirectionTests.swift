import Testing

@Suite struct WritingDirectionTests {
  @Test(arguments: [
    ("ar", true), ("fa-IR", true), ("he", true), ("ckb", true), ("dv", true), ("az-Arab", true),
    ("UR", true), ("en", false), ("az", false), ("ks-Deva", false), ("ku", false),
  ])
  func `pages in languages written from right to left say so`(language: String, isSaid: Bool)
    async throws
  {
    let site = try await TestSite(
      """
      -- docent.yml --
      language: \(language)
      -- content/index.md --
      ---
      aliases: old.md
      ---
      # Home
      -- content/a.md --
      # A
      """
    ).buildWithTheme()
    let direction = isSaid ? " dir=\"rtl\"" : ""
    let start = "<html lang=\"\(language)\"\(direction)>"
    for path in ["index.html", "old.html", "print.html", "404.html", "search.html"] {
      #expect(try #require(site[path]).contains(start), "\(path)")
    }
  }
}
