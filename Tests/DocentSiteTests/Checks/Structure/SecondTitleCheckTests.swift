import Testing

@Suite struct SecondTitleCheckTests {
  @Test func `every title after the first is found`() async throws {
    try await expectFindings(
      of: "second-title",
      inPage: """
        # A

        ⟦# B⟧second-title⟧

        ⟦# C⟧second-title⟧
        """)
  }

  @Test func `one title, also beside the front matter's, is fine`() async throws {
    try await expectFindings(
      of: "second-title",
      inPage: """
        ---
        title: A
        ---
        # A

        ## B

        > # C

        ```sh
        # D
        ```
        """)
  }
}
