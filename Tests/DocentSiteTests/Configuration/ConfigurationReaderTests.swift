import DocentMarkdown
import DocentModel
import DocentSite
import Testing

@Suite struct ConfigurationReaderTests {
  private func read(_ text: String) -> (SiteConfiguration, [String]) {
    let read = SiteConfiguration.read(SourceFile(path: "docent.yml", text: text))
    return (read.configuration, read.diagnostics.map(\.line))
  }

  @Test(arguments: ["", "# nothing yet\n", "---\n", "title:\n", "theme:\n"])
  func `an empty file is a site with every default`(text: String) {
    let (configuration, problems) = read(text)
    #expect(configuration == SiteConfiguration())
    #expect(problems.isEmpty)
  }

  @Test func `every key is read`() {
    let (configuration, problems) = read(
      """
      title: "A: guide"
      description: What it is about
      language: de
      author: Ada
      baseURL: https://example.org/guide/
      repository: https://example.org/guide
      branch: develop
      editLink: https://example.org/edit/{path}
      lastUpdated: false
      print: false
      content: [pages, extra]
      output: public
      html: escape
      typography: smart
      theme: { folder: look, accent: "#0A7ea4", logo: a.svg, logoDark: b.SVG, favicon: c.ico, card: d.png }
      links: { header: { Z: "https://example.org", A: a.md }, footer: { B: b.md } }
      examples:
        package: Examples
        timeout: 2.5
        swiftVersion: 5
        flags: -enable-bare-slash-regex -Onone
      checks: { broken-link: warning, stray-output: off }
      """)
    #expect(problems.isEmpty)
    var expected = SiteConfiguration()
    expected.title = "A: guide"
    expected.description = "What it is about"
    expected.language = "de"
    expected.author = "Ada"
    expected.baseURL = "https://example.org/guide"
    expected.repository = "https://example.org/guide"
    expected.html = .escape
    expected.typography = .smart
    expected.branch = "develop"
    expected.editLink = .pattern("https://example.org/edit/{path}")
    expected.showsLastUpdated = false
    expected.hasPrintablePage = false
    expected.contentFolders = ["pages", "extra"]
    expected.outputFolder = "public"
    expected.theme.folder = "look"
    #expect(configuration.theme.accent?.value.description == "#0a7ea4")
    #expect(
      configuration.theme.images.mapValues(\.value)
        == [.logo: "a.svg", .logoDark: "b.SVG", .favicon: "c.ico", .card: "d.png"])
    expected.theme.accent = configuration.theme.accent
    expected.theme.images = configuration.theme.images
    #expect(configuration.headerLinks.map(\.title) == ["Z", "A"])
    #expect(configuration.headerLinks.map(\.address.value) == ["https://example.org", "a.md"])
    #expect(configuration.footerLinks.map(\.address.value) == ["b.md"])
    expected.headerLinks = configuration.headerLinks
    expected.footerLinks = configuration.footerLinks
    #expect(
      configuration.folderLocations.mapValues(\.range.start.line)
        == ["pages": 11, "extra": 11, "public": 12, "look": 15, "Examples": 18])
    expected.folderLocations = configuration.folderLocations
    expected.examples.packageFolder = "Examples"
    expected.examples.timeout = .milliseconds(2500)
    expected.examples.languageMode = .swift5
    expected.examples.compilerFlags = ["-enable-bare-slash-regex", "-Onone"]
    expected.checks.rules = [
      "broken-link": CheckRule(.warning), "stray-output": CheckRule(.off),
    ]
    #expect(configuration == expected)
  }

  @Test(arguments: [
    (
      "titel: A\n",
      "docent.yml:1:1: error: unknown key ‘titel’ [configuration] did you mean ‘title’?"
    ),
    (
      "title: A\nexamples:\n  größe: 1\n  timout: 3\n",
      "docent.yml:3:3: error: unknown key ‘größe’ [configuration] "
        + "known keys: deterministicHashing, flags, normalize, package, swiftVersion, timeout"
    ),
    (
      "examples:\n  normalize: [{ match: (, with: x }]\n",
      "docent.yml:2:24: error: ‘match’ takes a regular expression [configuration]"
    ),
    (
      "checks: { broken-lnk: off }\n",
      "docent.yml:1:11: error: unknown key ‘broken-lnk’ [configuration] "
        + "did you mean ‘broken-link’?"
    ),
    (
      "checks:\n  broken-link: loud\n",
      "docent.yml:2:16: error: ‘broken-link’ takes one of off, note, warning, error "
        + "[configuration]"
    ),
    (
      "checks:\n  broken-link: { default: loud }\n",
      "docent.yml:2:27: error: ‘default’ takes one of off, note, warning, error [configuration]"
    ),
    (
      "checks:\n  broken-link: { of: [a.md] }\n",
      "docent.yml:2:18: error: unknown key ‘of’ [configuration] did you mean ‘off’?"
    ),
    (
      "checks: { same-output: off }\n",
      "docent.yml:1:11: error: ‘same-output’ is always an error [configuration] "
        + "One of them would be lost. Rename one."
    ),
    (
      "title: [A]\n", "docent.yml:1:8: error: ‘title’ takes a text [configuration]"
    ),
    (
      "content: { a: b }\n",
      "docent.yml:1:10: error: ‘content’ takes a text or a list of texts [configuration]"
    ),
    (
      "examples: { timeout: soon }\n",
      "docent.yml:1:22: error: ‘timeout’ takes a number of seconds greater than 0 "
        + "[configuration]"
    ),
    (
      "examples: { timeout: 0 }\n",
      "docent.yml:1:22: error: ‘timeout’ takes a number of seconds greater than 0 "
        + "[configuration]"
    ),
    (
      "examples: { swiftVersion: 7 }\n",
      "docent.yml:1:27: error: ‘swiftVersion’ takes one of 5, 6 [configuration]"
    ),
    (
      "theme: dark\n",
      "docent.yml:1:8: error: expected keys and values here [configuration] "
        + "write them as ‘key: value’"
    ),
    (
      "theme: { acent: red }\n",
      "docent.yml:1:10: error: unknown key ‘acent’ [configuration] did you mean ‘accent’?"
    ),
    (
      "theme: { accent: red }\n",
      "docent.yml:1:18: error: ‘accent’ takes a colour as \"#b3341c\" [configuration]"
    ),
    (
      "theme: { accent: \"#b3341c80\" }\n",
      "docent.yml:1:18: error: ‘accent’ takes a colour as \"#b3341c\" [configuration]"
    ),
    (
      "theme:\n  accent: #b3341c\n",
      "docent.yml:2:3: error: ‘accent’ takes a colour as \"#b3341c\" [configuration] "
        + "quote it: what follows a # is a comment"
    ),
    (
      "theme: { logo: logo.pdf }\n",
      "docent.yml:1:16: error: ‘logo’ takes the path of an image "
        + "(AVIF, GIF, JPEG, PNG, SVG, WebP) [configuration]"
    ),
    (
      "theme: { card: card.svg }\n",
      "docent.yml:1:16: error: ‘card’ takes the path of an image (GIF, JPEG, PNG, WebP) "
        + "[configuration]"
    ),
    (
      "theme: { favicon: icon }\n",
      "docent.yml:1:19: error: ‘favicon’ takes the path of an image (ICO, PNG, SVG) "
        + "[configuration]"
    ),
    (
      "links: { heder: { A: a.md } }\n",
      "docent.yml:1:10: error: unknown key ‘heder’ [configuration] did you mean ‘header’?"
    ),
    (
      "links: { header: [a.md] }\n",
      "docent.yml:1:18: error: expected keys and values here [configuration] "
        + "write them as ‘key: value’"
    ),
    (
      "links: { header: { A: [a.md] } }\n",
      "docent.yml:1:23: error: ‘A’ takes an address, or the path of a page [configuration]"
    ),
    (
      "editLink: https://example.org/edit\n",
      "docent.yml:1:11: error: ‘editLink’ takes false, or an address with {path} in it "
        + "[configuration]"
    ),
    (
      "baseURL: example.org\n",
      "docent.yml:1:10: error: ‘baseURL’ takes an address that starts with https://, "
        + "without ‘?’ and ‘#’ [configuration]"
    ),
    (
      "just words\n",
      "docent.yml:1:1: error: expected keys and values here [configuration] "
        + "write them as ‘key: value’"
    ),
  ])
  func `a mistake is reported at its place`(text: String, problem: String) {
    #expect(read(text).1.first == problem)
  }

  @Test func `what is wrong keeps its default and the rest is read`() {
    let (configuration, problems) = read("title: A\nlanguage: [x]\n")
    #expect(configuration.title == "A")
    #expect(configuration.language == "en")
    #expect(problems.count == 1)
  }

  @Test func `broken YAML is one error with its line and column`() throws {
    let source = SourceFile(path: "docent.yml", text: "title: A\ndescription: b: c\n")
    let diagnostics = SiteConfiguration.read(source).diagnostics
    let diagnostic = try #require(diagnostics.first)
    #expect(diagnostics.count == 1)
    #expect(diagnostic.location?.excerpt == "description: b: c")
    #expect(diagnostic.location?.range.start == SourcePosition(line: 2, column: 15))
    #expect(diagnostic.id == "configuration")
    #expect(diagnostic.summary.hasPrefix("this is not YAML: mapping values are not allowed"))
  }

  @Test func `a key that stands twice is an error`() {
    #expect(
      read("title: A\ntitle: B\n").1.first?.contains("‘title’ stands here more than once") == true)
  }

  @Test func `columns count bytes`() {
    #expect(read("theme: { \"é\": 1 }\n").1.first?.hasPrefix("docent.yml:1:10: ") == true)
    #expect(read("{ title: é, titel: 1 }\n").1.first?.hasPrefix("docent.yml:1:14: ") == true)
  }
}
