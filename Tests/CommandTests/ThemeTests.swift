import Testing

@Suite(.timeLimit(.minutes(5))) struct `A theme folder` {
  private func site(page: String) throws -> SmallSite {
    try SmallSite(
      """
      -- docent.yml --
      theme: { folder: look }
      -- content/index.md --
      Hello.
      -- look/templates/page.mustache --
      \(page)
      """)
  }

  @Test func `whose template is broken is reported at the tag that is to blame`() async throws {
    try await site(page: "<html>\n<p>{{#title}}</p>").expectRefusal(
      "build", status: 1,
      errors: """
        look/templates/page.mustache:2:4: error: this template is broken: a section is not closed
          <p>{{#title}}</p>
             ^~
        """)
    try await site(page: "{{> haed}}\n{{{body}}}").expectRefusal(
      "build", status: 1,
      errors: """
        look/templates/page.mustache:1:5: error: there is no template ‘haed’
          {{> haed}}
              ^~~~
          hint: did you mean ‘head’?
        """)
  }

  @Test func `takes the place of the built-in theme's files one by one`() async throws {
    let site = try site(page: "<main>{{{body}}}</main>")
    let run = try await site.docent("build")
    #expect(run.status == 0)
    #expect(try site.text("site/index.html") == "<main><h1>Home</h1>\n<p>Hello.</p>\n</main>\n")
    #expect(site.asset("docent", "css") != nil)
  }
}
