import Testing

@Suite struct FormerAddressCheckTests {
  @Test func `a link to an alias is found, and no link to the page itself`() async throws {
    try await expectFindings(
      of: "former-address",
      in: """
        -- content/index.md --
        # Home

        [a](⟦old.md#now⟧former-address⟧) and [b](⟦/long/ago⟧former-address⟧), <a href="⟦old.html⟧former-address⟧">c</a>

        [d](now.md) [e](now.html) [f](#old) [g](https://example.org/old.md)
        -- content/now.md --
        ---
        aliases: [old.md, /long/ago/]
        ---
        # Now
        """)
  }

  @Test func `what stands at the address now comes first`() async throws {
    try await expectFindings(
      of: "former-address",
      in: """
        -- content/index.md --
        [a](old.md)
        -- content/old.md --
        # New at the old place
        -- content/now.md --
        ---
        aliases: [old.md]
        ---
        # Now
        """)
  }
}
