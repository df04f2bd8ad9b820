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

  @Test func `changes one part and leaves the others`() async throws {
    let site = try SmallSite(
      """
      -- docent.yml --
      theme: { folder: look, accent: "#0a5a7e" }
      -- content/index.md --
      Hello.
      -- look/templates/footer.mustache --
      <footer>{{> colophon}}</footer>
      -- look/templates/colophon.mustache --
      Our own foot
      -- look/styles/own.css --
      :root { --radius: 0; }
      -- look/styles/tables.css --
      /* our own tables */
      .own-table { color: inherit; }
      -- look/scripts/copy.js --
      globalThis.copies = "none";
      -- look/scripts/own.js --
      document.title += "!";
      -- look/paper.svg --
      <svg xmlns="http://www.w3.org/2000/svg"/>
      """)
    #expect(try await site.docent("build").status == 0)
    let page = try site.text("site/index.html")
    #expect(page.contains("<footer>Our own foot"))
    #expect(!page.contains("site-footer"))
    #expect(page.contains("<header class=\"site-header\">"))

    // How closely styles are written is not what this is about.
    let styles = try #require(site.asset("docent", "css")).filter { !" \n;".contains($0) }
    #expect(styles.hasPrefix("@layertokens,"))
    #expect(styles.contains("}:root{--radius:0}"))
    #expect(styles.contains(".own-table") && !styles.contains(".tabletable"))
    #expect(styles.contains("--accent:light-dark(#0a5a7e,"))
    #expect(styles.contains(".site-header"))

    let script = try #require(site.asset("docent", "js"))
    #expect(script.contains("copies = \"none\""))
    #expect(!script.contains("navigator.clipboard"))
    #expect(script.contains("document.title += "))
    #expect(script.contains("theme-switch"))
    #expect(site.files()["assets/paper.svg"] != nil)
  }
}
