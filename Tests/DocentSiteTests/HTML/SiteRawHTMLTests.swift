import DocentMarkdown
import DocentModel
import Testing

@Suite struct SiteRawHTMLTests {
  private func build(_ markdown: String, configuration: String = "") async throws -> BuiltSite {
    try await TestSite(
      """
      -- docent.yml --
      \(configuration)
      -- content/index.md --
      ---
      title: Home
      ---
      \(markdown)
      -- content/sub/a b.md --
      # A
      -- content/dark.svg --
      <svg viewBox="0 0 30 20"/>
      """
    ).build()
  }

  private func article(_ markdown: String, configuration: String = "") async throws -> String? {
    try await build(markdown, configuration: configuration)["index.html"].map {
      String($0.dropFirst("<h1>Home</h1>\n".count).dropLast())
    }
  }

  @Test(arguments: [
    (#"<a href="sub/a%20b.md#a">x</a>"#, #"<p><a href="sub/a%20b.html#a">x</a></p>"#),
    (
      "<p><a\n  class=x href='sub/a%20b.md' ></a>",
      "<p><a\n  class=x href=\"sub/a%20b.html\" ></a>"
    ),
    (
      "<p><a href=https://example.org/a.md></a>",
      "<p><a href=https://example.org/a.md></a>"
    ),
    (
      #"x <img src="dark.svg">"#,
      #"<p>x <img width="30" height="20" decoding="async" src="dark.svg"></p>"#
    ),
    (
      #"x <img src="dark.svg" width="15">"#,
      #"<p>x <img height="10" decoding="async" src="dark.svg" width="15"></p>"#
    ),
    (
      #"x <img src="dark.svg" height=40 decoding=sync>"#,
      #"<p>x <img width="60" src="dark.svg" height=40 decoding=sync></p>"#
    ),
    (
      #"x <img src="dark.svg" width="50%" decoding="sync"/>"#,
      #"<p>x <img src="dark.svg" width="50%" decoding="sync"/></p>"#
    ),
    (
      #"<picture><source srcset="/dark.svg 2x,https://example.org/a,b.png"></picture>"#,
      #"<p><picture><source srcset="dark.svg 2x, https://example.org/a,b.png"></picture></p>"#
    ),
    (
      #"<a name="x"></a> <a name="y" id="z"></a>"#,
      #"<p><a id="x"></a> <a name="y" id="z"></a></p>"#
    ),
    ("<kbd>a</kbd> <!-- <a style=b> -->", "<p><kbd>a</kbd> <!-- <a style=b> --></p>"),
  ])
  func `links and images are as those of Markdown`(_ html: String, _ written: String) async throws {
    let site = try await build(html)
    #expect(site.problems == [])
    #expect(try await article(html) == written)
  }

  @Test(arguments: [
    (
      #"<a href="sub/b.md"></a>"#,
      "4:10: error: there is no ‘sub/b.md’ to link to [broken-link] did you mean ‘sub/a b.md’?"
    ),
    (
      "<p>\n\nx\n<source srcset='dark.svg 1x, gone.png 2x'>",
      "7:17: warning: there is no image ‘gone.png’ [missing-image] add the file, or correct its name"
    ),
  ])
  func `links and images are checked`(_ html: String, _ problem: String) async throws {
    #expect(try await build(html).problems == ["content/index.md:\(problem)"])
  }

  @Test(arguments: [
    (
      "a <b style=\"color: red\" class=x></b>", "<b class=x></b>",
      "6: warning: ‘style’ attributes are left out"
    ),
    ("a <b OnClick='x()'></b>", "<b></b>", "6: warning: the script in ‘onclick’ is left out"),
    (
      "a <a href=\" JavaScript:x()\"></a>", "<a></a>",
      "6: warning: the script in ‘href’ is left out"
    ),
    ("a <a on=x></a>", "<a on=x>", nil),
    ("a <a title=\"style=x\"></a>", "<a title=\"style=x\">", nil),
  ])
  func `what the pages' policy forbids is left out`(
    _ html: String, _ written: String, _ problem: String?
  ) async throws {
    let site = try await build(html)
    #expect(try #require(try await article(html)).contains(written))
    let problems = site.problems.map { $0.split(separator: " [")[0] }
    #expect(problems.map(String.init) == problem.map { ["content/index.md:4:\($0)"] } ?? [])
  }

  @Test(arguments: [
    ("[a](javascript:b)", "<p><a>a</a></p>", "5: warning: the script that this names is left out"),
    ("[a](VBScript:b)", "<p><a>a</a></p>", "5: warning: the script that this names is left out"),
    (
      "![a](data:text/html,b)", "<p><img alt=\"a\" decoding=\"async\"></p>",
      "6: warning: the address that this names is left out"
    ),
    (
      "<file:///a>", "<p><a>file:///a</a></p>",
      "2: warning: the address that this names is left out"
    ),
    (
      "a <a href='data:,b'>c</a>", "<p>a <a>c</a></p>",
      "6: warning: the address in ‘href’ is left out"
    ),
    (
      "a <a href=\"java\nscript:b\">c</a>", "<p>a <a>c</a></p>",
      "6: warning: the script in ‘href’ is left out"
    ),
    (
      "a <source srcset='b.png 1x, data:image/svg+xml,c'>", "<p>a <source></p>",
      "11: warning: the address in ‘srcset’ is left out"
    ),
    (
      "![a](data:image/png;base64,AA)",
      "<p><img src=\"data:image/png;base64,AA\" alt=\"a\" decoding=\"async\"></p>", nil
    ),
    ("a <b title='data: b'>c</b>", "<p>a <b title='data: b'>c</b></p>", nil),
    ("[a](mailto:b@c.org)", "<p><a href=\"mailto:b@c.org\">a</a></p>", nil),
  ])
  func `addresses that run or hold something are left out`(
    _ markdown: String, _ written: String, _ problem: String?
  ) async throws {
    #expect(try await article(markdown) == written)
    let problems = try await build(markdown).problems.map { $0.split(separator: " [")[0] }
    #expect(problems.map(String.init) == problem.map { ["content/index.md:4:\($0)"] } ?? [])
  }

  @Test(arguments: [
    "<meta http-equiv=refresh content='0; url=https://a.b'>", "<base href=https://a.b>",
    "<link rel=canonical href=a.html style='b'>", "<BASE>",
  ])
  func `elements of a document's head are left out`(_ tag: String) async throws {
    let site = try await build("a \(tag) b")
    #expect(try await article("a \(tag) b") == "<p>a  b</p>")
    #expect(site.diagnostics.map(\.id) == ["head-element"])
    #expect(site.diagnostics.first?.location?.range.start.column == 3)
  }

  @Test(arguments: [
    "</div></article></main></div>", "<!-- TODO", "<details>\n\na", "a <b>b\n\n<div>",
    "- <div>\n- </div>\n\na <a href=\"https://a.b\">", "<div class=\"",
  ])
  func `HTML cannot change the page around it`(_ html: String) async throws {
    let site = try await build(html)
    #expect(site.diagnostics.allSatisfy { $0.id == "unbalanced-html" && $0.severity == .warning })
    #expect(!site.diagnostics.isEmpty)
    let page = Array(try #require(site["index.html"]).utf8)
    var scanner = HTMLScanner(page)
    var depths: [String: Int] = [:]
    while let token = scanner.nextToken() {
      switch token {
      case .start(let tag): depths[String(decoding: page[tag.name], as: UTF8.self), default: 0] += 1
      case .end(let tag):
        let name = String(decoding: page[tag.name], as: UTF8.self)
        depths[name, default: 0] -= 1
        #expect(depths[name, default: 0] >= 0)
      case .openTag, .openComment: Issue.record("something is left open")
      }
    }
    for name in ["a", "article", "b", "body", "details", "div", "li", "main", "ul"] {
      #expect(depths[name, default: 0] == 0)
    }
  }

  @Test func `a site can choose how much it minds`() async throws {
    let site = try await build(
      "<b style='x'></b> <b onclick='y'></b>",
      configuration: "checks: { inline-style: off, inline-script: error }")
    #expect(site.diagnostics.map(\.severity) == [.error])
  }

  @Test(arguments: [
    ("a <b>b</b> <!-- c -->", "<p>a &lt;b&gt;b&lt;/b&gt; </p>"),
    ("<p id=\"x\">\na", "<p>&lt;p id=&quot;x&quot;&gt;\na</p>"),
    ("<!-- a -->\n\nb", "<p>b</p>"),
    ("*a*", "<p><em>a</em></p>"),
  ])
  func `HTML can be shown as text`(_ markdown: String, _ written: String) async throws {
    #expect(try await article(markdown, configuration: "html: escape") == written)
  }

  @Test func `anchors in HTML that is text are none`() async throws {
    let site = try await build("<a id=\"x\"></a> [y](#x)", configuration: "html: escape")
    #expect(site.diagnostics.map(\.id) == ["broken-anchor"])
  }
}
