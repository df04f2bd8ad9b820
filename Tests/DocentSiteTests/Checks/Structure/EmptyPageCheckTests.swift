import Testing

@Suite struct EmptyPageCheckTests {
  @Test func `a page with nothing to read is found`() async throws {
    try await expectFindings(
      of: "empty-page",
      in: """
        -- content/index.md --
        ⟦⟧empty-page⟧# Home

        ## Later
        -- content/a.md --
        ⟦⟧empty-page⟧---
        title: A
        ---
        <!-- To be written -->

        ```swift, hidden
        print(1)
        ```
        -- content/b.md --
        ⟦⟧empty-page⟧
        """)
  }

  @Test(arguments: [
    "Text", "![x](x.png)", "```text\na\n```", "<div>a</div>", "| a |\n|---|", "- a",
    "<!-- a --><b>c</b>",
  ])
  func `whatever is shown is something`(text: String) async throws {
    try await expectFindings(of: "empty-page", inPage: "# Home\n\n\(text)")
  }

  @Test func `a draft, and an index that Docent makes, are fine`() async throws {
    try await expectFindings(
      of: "empty-page", in: "-- content/a/draft.md --\n---\ndraft: true\n---\n# A")
  }
}
