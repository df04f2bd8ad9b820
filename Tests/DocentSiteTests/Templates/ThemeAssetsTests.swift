import DocentModel
import DocentSite
import Testing

@Suite struct ThemeAssetsTests {
  @Test func `styles and scripts are bundled in order`() async throws {
    let site = try await TestSite(
      """
      -- content/index.md --
      # Home
      -- theme/styles/b.css --
      b {}
      -- theme/styles/layers.css --
      @layer x;
      -- theme/styles/a/a.css --
      a {}
      -- theme/scripts/two.js --
      const x = 2
      -- theme/scripts/one.js --
      const x = 1
      -- theme/scripts/early.js --
      early()
      -- theme/favicon.svg --
      <svg/>
      """
    ).build()
    #expect(site.asset("docent.css") == "@layer x;a{}b{}")
    #expect(site.asset("docent.js") == "{\nconst x = 1\n}\n{\nconst x = 2\n}\n")
    #expect(site.asset("early.js") == "early()\n")
    #expect(site.asset("favicon.svg") == "<svg/>\n")
    #expect(site.paths.count == 5)
  }

  @Test func `what belongs to the search is a bundle of its own`() async throws {
    let site = try await TestSite(
      """
      -- content/index.md --
      # Home
      -- theme/styles/a.css --
      a {}
      -- theme/styles/search/b.css --
      b {}
      -- theme/scripts/one.js --
      one()
      -- theme/scripts/search/two.js --
      two()
      -- theme/scripts/search/three.js --
      three()
      """
    ).build()
    #expect(site.asset("docent.css") == "a{}")
    #expect(site.asset("search.css") == "b{}")
    #expect(site.asset("docent.js") == "{\none()\n}\n")
    #expect(site.asset("search.js") == "{\nthree()\ntwo()\n}\n")
  }

  @Test func `what belongs to the printable page is a file of its own`() async throws {
    let site = try await TestSite(
      """
      -- content/index.md --
      # A
      -- content/b.md --
      # B
      -- theme/styles/a.css --
      a { }
      -- theme/styles/book.css --
      b { }
      -- theme/templates/print.mustache --
      {{bookStylesheet}}
      """
    ).build()
    #expect(site.asset("docent.css") == "a{}")
    #expect(site.asset("book.css") == "b{}")
    #expect(site["print.html"]?.hasPrefix("assets/book.") == true)
  }

  @Test func `a name changes with its file, and only then`() async throws {
    func path(_ style: String, _ page: String) async throws -> String {
      let site = try await TestSite(
        "-- content/index.md --\n\(page)\n-- theme/styles/a.css --\n\(style)"
      ).build()
      return try #require(site.path(ofAsset: "docent.css"))
    }
    let first = try await path("a {}", "# A")
    #expect(try await path("a {}", "# B") == first)
    #expect(try await path("b {}", "# A") != first)
  }

  @Test(arguments: [
    ("// one\n  // two\na() // three\n", "a() // three\n"),
    ("/*! licence */\n//# sourceURL=a\na()", "/*! licence */\n//# sourceURL=a\na()\n"),
    ("a(`\n// text\n\n`)\n\n// remark `\nb()", "a(`\n// text\n\n`)\nb()\n"),
    ("a(`\\``)\n// remark", "a(`\\``)\n"),
  ])
  func `lines of comments are left out of scripts`(script: String, bundled: String) async throws {
    let site = try await TestSite("-- content/index.md --\n# A")
      .adding("theme/scripts/a.js", Array(script.utf8)).build()
    #expect(site.asset("docent.js") == "{\n\(bundled)}\n")
  }

  @Test(arguments: [
    ("a {\n\n    color: red;\n\tx: y\n}", "a{color:red;x:y\n}"),
    ("a { b: c; d: e; }\nf { g: h\\;}", "a{b:c;d:e}f{g:h\\;}"),
    ("a, b { c: d, e ; f: g }", "a,b{c:d,e ;f:g}"),
    ("a :hover > b { c: calc(1px - 2px) }", "a :hover > b{c:calc(1px - 2px)}"),
    (".a\\, .b\\  { c: d }", ".a\\, .b\\ {c:d}"),
    ("/* one */\na /* two */ {} /* three */\n", "a {}"),
    ("a { b: c; /* d */ e: f }", "a{b:c;e:f}"),
    ("/*! licence */\na {}", "/*! licence */\na{}"),
    (".a/* x */.b {}", ".a/**/.b{}"),
    ("a { content: \"/* no ; comment */\" }", "a{content:\"/* no ; comment */\"}"),
    ("a { content: \"open;\n}", "a{content:\"open;\n}"),
    ("a { content: '\\'/*' } /* c */", "a{content:'\\'/*'}"),
    ("a { content: 'x\\\n    y' }", "a{content:'x\\\n    y'}"),
    ("a { b: url(data:,/*x*/) }", "a{b:url(data:,/*x*/)}"),
    ("a {}\r\n\r\n  b {}", "a{}b{}"),
    ("a {} /* open", "a{}"),
    ("", ""),
  ])
  func `only what has no meaning is left out of styles`(style: String, bundled: String) async throws
  {
    let site = try await TestSite("-- content/index.md --\n# A")
      .adding("theme/styles/a.css", Array(style.utf8)).build()
    #expect(site.asset("docent.css") == bundled)
  }

  @Test func `what styles refer to has a hash in its name, for them`() async throws {
    let site = try await TestSite(
      """
      -- content/index.md --
      # Home
      -- theme/paper.svg --
      <svg/>
      -- theme/fonts/own font.woff2 --
      font
      -- theme/styles/a.css --
      a { b: url(paper.svg) url( "paper.svg#grain" ) URL('fonts/own%20font.woff2?v=1') }
      c { b: url(missing.svg) url(#local) url(../image.png) url(https://example.org/paper.svg) }
      d { b: image-url(paper.svg); content: "url(paper.svg)" }
      """
    ).build()
    let paper = try #require(site.path(ofAsset: "paper.svg")?.dropFirst(7))
    let font = try #require(site.path(ofAsset: "fonts/own font.woff2")?.dropFirst(7))
      .replacing(" ", with: "%20")
    #expect(
      site.asset("docent.css") == """
        a{b:url("\(paper)") url( "\(paper)#grain" ) URL("\(font)?v=1")}\
        c{b:url(missing.svg) url(#local) url(../image.png) url(https://example.org/paper.svg)}\
        d{b:image-url(paper.svg);content:"url(paper.svg)"}
        """)
    // Templates and scripts know them by their own names.
    #expect(site["assets/paper.svg"] == "<svg/>\n")
    #expect(site["assets/fonts/own font.woff2"] == "font\n")
  }

  @Test func `a file of the theme and one of the content at one place are an error`() async throws {
    let site = try await TestSite(
      """
      -- content/index.md --
      # Home
      -- content/assets/a.svg --
      <svg/>
      -- theme/a.svg --
      <svg/>
      """
    ).build()
    #expect(
      site.problems == [
        "error: the content and the theme both have a file assets/a.svg [same-output] "
          + "rename the one in the content"
      ])
  }
}
