import Testing

@Suite struct EmptyLinkCheckTests {
  @Test func `a link without a text is found`() async throws {
    try await expectFindings(
      of: "empty-link",
      inPage: """
        # A

        [⟦⟧empty-link⟧](#a) and [⟦ ⟧empty-link⟧](#a) and ⟦<a⟧empty-link⟧ href="#a"></a>
        """)
  }

  @Test func `a text, an image, HTML and an anchor are fine`() async throws {
    try await expectFindings(
      of: "empty-link",
      inPage: """
        # A

        [x](#a) [`x`](#a) [![](x.png)](#a) [<b></b>](#a) <a id="b"></a> <a href="#a"><b></b></a> [ ] [] [x]() \\[](#a)
        """)
  }
}
