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
    "/**/ .a::before { content: \"{ /* \\\" '\"; }",
    ".sm\\:a\\{b { background: url(data:image/svg+xml,{\\)}) }",
    "@media (width > 2px) { a[href] { color: red } }",
    "",
  ])
  func `braces in strings, addresses, names and comments do not count`(style: String) async throws {
    #expect(try await problems("-- theme/styles/own.css --\n\(style)\n") == [])
  }
}
