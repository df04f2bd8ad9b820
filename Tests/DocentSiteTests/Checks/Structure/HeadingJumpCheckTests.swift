import Testing

@Suite struct HeadingJumpCheckTests {
  @Test func `a level that is left out is found at the next heading`() async throws {
    try await expectFindings(
      of: "heading-jump",
      inPage: """
        # A

        ⟦### B⟧heading-jump⟧

        ### C

        ## D

        ⟦#### `E` {#e}⟧heading-jump⟧
        """)
  }

  @Test func `the title may stand in the front matter`() async throws {
    try await expectFindings(
      of: "heading-jump",
      in: """
        -- content/index.md --
        ---
        title: A
        ---
        ## B
        -- content/b.md --
        Text.

        ⟦### C⟧heading-jump⟧
        """)
  }

  @Test func `headings may go up by several levels, and stand in quotes`() async throws {
    try await expectFindings(
      of: "heading-jump",
      inPage: """
        # A

        ## B

        ### C

        ## D

        > #### Quoted

        - ##### Listed

        ### E

        ```text
        ###### F
        ```
        """)
  }
}
