import Testing

@Suite struct LinkTextCheckTests {
  @Test func `a text that says nothing is found`() async throws {
    try await expectFindings(
      of: "link-text",
      inPage: """
        Click [⟦here⟧link-text⟧](#a), [⟦**Click here!**⟧link-text⟧](#a)
        or read [⟦More…⟧link-text⟧](#a) é [⟦this link⟧link-text⟧][a], also
        in <a class="x" href="#a">HTML: <b>x</b></a>, ⟦<A⟧link-text⟧ HREF="#a">*here*</A>.

        [a]: #a

        # A
        """)
  }

  @Test func `a text that names something is fine`() async throws {
    try await expectFindings(
      of: "link-text",
      inPage: """
        [Here be dragons](#a), [more about tasks](#a), [Go](#a), [`this`-less calls](#a),
        [1](#a), <https://example.org/here>, `[here](#a)`, [ここ](#a), [here] is no link,
        nor is <a id="b">here</a>; <a href="#a" aria-label="A">here</a> is named otherwise.

        # A
        """)
  }

  @Test(arguments: [
    ("de", "[⟦hier⟧link-text⟧](#a) [here](#a)"), ("de-AT", "[⟦Hier⟧link-text⟧](#a)"),
    ("fr", "[⟦ici⟧link-text⟧](#a) [hier](#a)"), ("es", "[⟦aquí⟧link-text⟧](#a)"),
    ("ja", "[here](#a)"),
  ])
  func `the words are those of the site's language`(language: String, text: String) async throws {
    try await expectFindings(
      of: "link-text",
      in: "-- docent.yml --\nlanguage: \(language)\n-- content/index.md --\n\(text)\n\n# A")
  }
}
