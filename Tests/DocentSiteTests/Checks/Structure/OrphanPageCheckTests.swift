import Testing

@Suite struct OrphanPageCheckTests {
  /// A folder with an index and 62 pages, two more than navigation shows there.
  private func site(index: String?, last: String = "# Last") -> String {
    let pages = (10...71).map { number in
      let text = number == 71 ? last : "# Page \(number)"
      return "-- content/n/\(number).md --\n\(text)\n"
    }
    let indexPage = index.map { "-- content/n/index.md --\n\($0)\n" } ?? ""
    return "-- content/index.md --\n# Home\n" + indexPage + pages.joined()
  }

  @Test func `a page behind the end of a long list is found`() async throws {
    try await expectFindings(
      of: "orphan-page",
      in: site(
        index: "# Index\n\n[70](70.md)", last: "⟦# Last⟧orphan-page⟧\n\n[itself](71.md)"))
  }

  @Test func `a link from anywhere, and an index that Docent makes, are fine`() async throws {
    try await expectFindings(
      of: "orphan-page",
      in: site(index: "# Index\n\n[70](70.md)\n\n<a href=\"71.html#x\">71</a>"))
    try await expectFindings(of: "orphan-page", in: site(index: nil))
  }

  @Test func `a short section shows all of its pages`() async throws {
    try await expectFindings(
      of: "orphan-page",
      in: """
        -- content/index.md --
        # Home
        -- content/a.md --
        # A
        -- content/404.md --
        # Nothing here
        """)
  }
}
