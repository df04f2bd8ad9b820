import DocentModel
import Testing

@Suite struct OwnAddressCheckTests {
  @Test func `the site's own address is found in links and images`() async throws {
    try await expectFindings(
      of: "own-address",
      in: """
        -- docent.yml --
        baseURL: https://example.org/docs/
        -- content/index.md --
        [a](⟦https://example.org/docs/a.html#x⟧own-address⟧) [b](⟦https://example.org/docs⟧own-address⟧)
        ![c](⟦https://example.org/docs/c.png⟧own-address⟧)

        [d](https://example.org/docs-of-others) [e](https://example.org/) [f](a.md)
        [g](http://example.org/docs/a.html)
        -- content/a.md --
        # A
        """)
  }

  @Test(arguments: [
    ("a.html#x", "link to ‘../a.md#x’"), ("b/", "link to ‘index.md’"),
    ("", "link to ‘../index.md’"),
    ("c.txt", "link to ‘../c.txt’"), ("nope.html", "there is no ‘nope.html’ in this site"),
  ])
  func `the hint names what to link to`(path: String, hint: String) async throws {
    let found = try await TestSite(
      """
      -- docent.yml --
      baseURL: https://example.org/docs
      -- content/index.md --
      # Home
      -- content/a.md --
      # A
      -- content/c.txt --
      c
      -- content/b/index.md --
      [a](https://example.org/docs/\(path))
      """
    ).check()
    #expect(found.filter { $0.id == "own-address" }.map(\.hint) == [hint])
  }

  @Test func `a site that does not know its address has none`() async throws {
    try await expectFindings(of: "own-address", inPage: "[a](https://example.org/docs/a.html)")
  }
}
