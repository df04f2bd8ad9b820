import Testing

@Suite struct DescriptionCheckTests {
  private static let long = String(repeating: "ä", count: 161)

  @Test(arguments: ["description", "excerpt"])
  func `a description that is too long is found where it stands`(key: String) async throws {
    try await expectFindings(
      of: "long-description",
      inPage: "---\ntitle: A\n\(key): ⟦\(Self.long)⟧long-description⟧\n---\n# A")
  }

  @Test func `one that just fits is fine, whatever its letters are in bytes`() async throws {
    try await expectFindings(
      of: "long-description", inPage: "---\ndescription: \(Self.long.dropLast())\n---\n# A")
  }

  @Test func `a missing one is found where a site wants to know`() async throws {
    let pages = """
      -- content/index.md --
      ⟦⟧missing-description⟧# Home
      -- content/a.md --
      ---
      description: About a
      ---
      # A
      -- content/404.md --
      # Nothing here
      """
    try await expectFindings(
      of: "missing-description",
      in: "-- docent.yml --\nchecks: { missing-description: warning }\n\(pages)")
    try await expectFindings(of: "missing-description", in: MarkedSite(pages).text)
  }
}
