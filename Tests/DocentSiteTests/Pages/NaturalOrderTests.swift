import Testing

@Suite struct NaturalOrderTests {
  @Test func `numbers in names count as numbers`() async throws {
    let site = try await TestSite(
      """
      -- docent.yml --
      print: false
      -- content/M10.md --
      # Ten
      -- content/M2.md --
      # Two
      -- content/M02.md --
      # Two, too
      -- content/M2b.md --
      # Two b
      -- content/part-9/index.md --
      # Nine
      -- content/part-11.md --
      # Eleven
      -- content/M.md --
      # None
      """
    ).build()
    #expect(
      site["index.html"] == """
        <h1>Home</h1>
        <ul>
        <li><a href="M.html">None</a></li>
        <li><a href="M02.html">Two, too</a></li>
        <li><a href="M2.html">Two</a></li>
        <li><a href="M2b.html">Two b</a></li>
        <li><a href="M10.html">Ten</a></li>
        <li><a href="part-9/index.html">Nine</a></li>
        <li><a href="part-11.html">Eleven</a></li>
        </ul>

        """)
  }
}
