import DocentModel
import DocentSite
import Testing

@Suite struct ThemeCheckTests {
  private func problems(_ files: String) async throws -> [String] {
    try await TestSite("-- content/index.md --\n# Home\n\(files)").buildWithTheme().problems
  }

  @Test(arguments: [
    (
      "templates/footr.mustache", "no template includes ‘theme/templates/footr.mustache’",
      "did you mean ‘footer.mustache’?"
    ),
    (
      "templates/own/aside.mustache", "no template includes ‘theme/templates/own/aside.mustache’",
      "include it with {{> own/aside}}"
    ),
    ("styles/x.scss", "nothing reads ‘theme/styles/x.scss’", "only .css files belong in styles"),
    ("scripts/x.ts", "nothing reads ‘theme/scripts/x.ts’", "only .js files belong in scripts"),
    (
      "style/x.css", "the files in ‘theme/style’ are copied, and not read",
      "did you mean ‘styles’?"
    ),
    (
      "Template/footer.mustache", "the files in ‘theme/Template’ are copied, and not read",
      "did you mean ‘templates’?"
    ),
    (
      "script/a/x.js", "the files in ‘theme/script’ are copied, and not read",
      "did you mean ‘scripts’?"
    ),
  ])
  func `a file that does nothing is a warning`(path: String, summary: String, hint: String)
    async throws
  {
    #expect(
      try await problems("-- theme/\(path) --\n") == [
        "warning: \(summary) [unused-theme-file] \(hint)"
      ])
  }

  @Test func `files that replace others, are included or are shown need no word`() async throws {
    let files = """
      -- theme/templates/footer.mustache --
      {{> parts/colophon}}
      -- theme/templates/parts/colophon.mustache --
      Ours
      -- theme/templates/tag-page.mustache --
      -- theme/styles/own.css --
      -- theme/scripts/own.js --
      -- theme/fonts/own.woff2 --
      -- theme/paper.svg --
      """
    #expect(try await problems(files) == [])
  }

  @Test(arguments: [
    (".a {\n  .b { color: red; }\n", "1:4", "this ‘{’ is not closed"),
    (".a { color: red; }\n}\n.b {}\n", "2:1", "this ‘}’ closes nothing"),
    (".a {}\n/* open\n.b {}\n", "2:1", "this comment is not closed"),
    (".a { content: \"x; }\n", "1:15", "this string is not closed"),
    (".a { content: 'x\\'; }\n", "1:15", "this string is not closed"),
    (".a {\n  width: calc(1px + (2px);\n}\n", "2:14", "this ‘(’ is not closed"),
    (".a { background: url(x.png; }\n", "1:21", "this ‘(’ is not closed"),
  ])
  func `a style sheet that swallows what follows is an error`(
    style: String, place: String, summary: String
  ) async throws {
    #expect(
      try await problems("-- theme/styles/own.css --\n\(style)") == [
        "theme/styles/own.css:\(place): error: \(summary) [style] "
          + "styles in the files behind this one would not work"
      ])
  }

  @Test(arguments: [
    ("f(() => {\n  g();\n}\n", "1:2", "this ‘(’ is not closed"),
    ("f([1, 2);\n", "1:3", "this ‘[’ is not closed"),
    ("f();\n}\n", "2:1", "this ‘}’ closes nothing"),
    ("/* open\nf();\n", "1:1", "this comment is not closed"),
    ("let a = \"b;\nf();\n", "1:9", "this string is not closed"),
    ("let a = 'b\\';\n", "1:9", "this string is not closed"),
    ("let a = `b;\nf();\n", "1:9", "this text is not closed"),
    ("let a = `b${c;\nf();\n", "1:12", "this ‘{’ is not closed"),
  ])
  func `a script that would break the others is an error, and left out`(
    script: String, place: String, summary: String
  ) async throws {
    let site = try await TestSite(
      "-- content/index.md --\n# Home\n-- theme/scripts/own.js --\n\(script)"
        + "-- theme/scripts/other.js --\nhello();\n"
    ).buildWithTheme()
    #expect(
      site.problems == [
        "theme/scripts/own.js:\(place): error: \(summary) [script] "
          + "the file is left out, so that the other scripts work"
      ])
    let bundle = try #require(site.asset("docent.js"))
    #expect(bundle.contains("hello();"))
    #expect(!bundle.contains(script))
  }

  @Test(arguments: [
    "let a = \"{\" + '(' + `[${b({ c: `}` })}]` + /[(]\\{/; // (",
    "/* { */ f(\"\\\"\", '', ``); let a = b / c / d;", "", "'use strict'", "let a = `b\n{`",
    "if (/\\(/.test(a)) { b[c](d) }", "let a = `${b}`", "let a = `[\"${b}\"]`",
  ])
  func `brackets in strings, comments and regular expressions do not count`(
    script: String
  ) async throws {
    #expect(try await problems("-- theme/scripts/own.js --\n\(script)\n") == [])
  }

  @Test func `a copy of the built-in theme has no faults`() async throws {
    let theme = try Theme.bundledFolder().files
    let site = theme.paths.reduce(TestSite("-- content/index.md --\n# Home")) { site, path in
      site.adding("theme/\(path)", theme[path] ?? [])
    }
    #expect(try await site.buildWithTheme().problems == [])
  }

  @Test(arguments: [
    ("<b class=x onclick=\"y\">", "1:12", "no script in ‘onclick’"),
    ("<b {{#c}}style=\"{{d}}\"{{/c}}>", "1:10", "no ‘style’ attributes"),
    ("<a\n  href=\"javascript:x\">", "2:3", "no script in ‘href’"),
    ("{{title}}\n<script>x()</script>", "2:2", "no scripts within them"),
    ("<script type=\"module\">x()</script>", "1:2", "no scripts within them"),
    ("<style>a {}</style>", "1:2", "no ‘<style>’"),
  ])
  func `what pages forbid is reported in templates`(
    template: String, place: String, summary: String
  ) async throws {
    let found = try await problems("-- theme/templates/footer.mustache --\n\(template)\n")
    #expect(found.count == 1)
    let file = "theme/templates/footer.mustache"
    #expect(
      found.first?.hasPrefix("\(file):\(place): warning: pages allow \(summary) [template-policy]")
        == true)
  }

  @Test(arguments: [
    "<script src=\"{{root}}x.js\"></script>", "{{! <b onclick=x> }}", "<!-- <b style=x> -->",
    "<script type=\"application/ld+json\">{}</script>",
    "<b title=\"{{> x}}\" class={{title}} on=x>",
  ])
  func `what pages allow needs no word in templates`(template: String) async throws {
    let files =
      "-- theme/templates/footer.mustache --\n\(template)\n-- theme/templates/x.mustache --\n"
    let found = try await problems(files)
    #expect(found.filter { $0.contains("template-policy") } == [])
  }

  @Test func `a theme with a policy of its own may allow what it likes`() async throws {
    let found = try await problems(
      """
      -- theme/templates/head.mustache --
      <meta http-equiv="Content-Security-Policy" content="style-src 'unsafe-inline'">
      -- theme/templates/footer.mustache --
      <b style="color: red">x</b>
      """)
    #expect(found.filter { $0.contains("template-policy") } == [])
  }

  @Test func `a file that a style sheet names must be there`() async throws {
    let style = """
      .a { background: url(nope.png) }
      .b { background: url("papr.svg#x") }
      .c { background: url(paper.svg), url(#d), url(/e.png), url(../f.png), url(data:image/png,g) }
      .h { background: url(https://example.org/i.png) }
      """
    let files = "-- theme/styles/own.css --\n\(style)\n-- theme/paper.svg --\n"
    #expect(
      try await problems(files) == [
        "theme/styles/own.css:1:22: warning: there is no ‘nope.png’ in the theme's folder "
          + "[missing-theme-file] add the file, or correct its name",
        "theme/styles/own.css:2:23: warning: there is no ‘papr.svg’ in the theme's folder "
          + "[missing-theme-file] did you mean ‘paper.svg’?",
      ])
  }

  @Test(arguments: [
    "/**/ .a::before { content: \"{ /* \\\" '\"; }",
    ".sm\\:a\\{b { background: url(data:image/svg+xml,{\\)}) }",
    "@media (width > 2px) { a[href] { color: red } }",
    "",
  ])
  func `braces in strings, addresses, names and comments do not count`(style: String) async throws {
    #expect(try await problems("-- theme/styles/own.css --\n\(style)\n") == [])
  }
}
