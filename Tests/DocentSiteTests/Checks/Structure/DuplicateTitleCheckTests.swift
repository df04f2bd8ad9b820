import Testing

@Suite struct DuplicateTitleCheckTests {
  @Test func `the second of two is found where its title stands`() async throws {
    try await expectFindings(
      of: "duplicate-title",
      in: """
        -- content/index.md --
        # Home
        -- content/a.md --
        # Sleep
        -- content/b.md --
        ---
        order: 1
        title: ⟦sleep⟧duplicate-title⟧
        ---
        -- content/c.md --
        Text.

        ⟦# *Sleep*⟧duplicate-title⟧
        """)
  }

  @Test func `pages of different folders, and drafts, are fine`() async throws {
    try await expectFindings(
      of: "duplicate-title",
      in: """
        -- content/index.md --
        # Overview
        -- content/a/index.md --
        # Overview
        -- content/b/overview.md --
        # Overview
        -- content/b/draft.md --
        ---
        draft: true
        ---
        # Overview
        """)
  }
}
