import DocentModel
import DocentSite
import Testing

@Suite struct WebLinksTests {
  private func links(_ markdown: String, settings: String = "") async throws -> [String] {
    let settings = "baseURL: https://own.site/docs\n" + settings
    let text = "-- docent.yml --\n\(settings)\n-- content/index.md --\n\(markdown)\n"
    let site = TestSite(text + "-- content/a/b.md --\n")
    let read = SiteConfiguration.read(SourceFile(path: "docent.yml", text: settings))
    let found = try await WebLinks(site.build().content, configuration: read.configuration)
    return found.links.map { link in
      let start = link.location.range.start
      return "\(link.location.path):\(start.line):\(start.column) \(link.address)"
    }
  }

  @Test func `are links and images, in Markdown and HTML, at their places`() async throws {
    let found = try await links(
      """
      [a](https://a.b/c#d) ![i](http://a.b/i.png)

      <https://a.b/e> and <a href="//a.b/f">f</a>

      [r]

      [r]: https://a.b/r
      """)
    #expect(
      found == [
        "content/index.md:1:5 https://a.b/c#d", "content/index.md:1:27 http://a.b/i.png",
        "content/index.md:3:2 https://a.b/e", "content/index.md:3:30 //a.b/f",
        "content/index.md:5:1 https://a.b/r",
      ])
  }

  @Test func `stand in the configuration too`() async throws {
    let found = try await links(
      "", settings: "links:\n  footer:\n    A: https://a.b/\n    B: index.md\n")
    #expect(found == ["docent.yml:4:8 https://a.b/"])
  }

  @Test(arguments: [
    "[x](a.md)", "[x](mailto:a@b.c)", "[x](#a)", "`https://a.b`", "[x](https://example.com/a)",
    "[x](http://localhost:8080/)", "[x](https://docs.example.org)", "[x](https://a.test/b?c=//d.e)",
    "[x](https://user@a.invalid:80#b)", "[x](https://own.site/docs/)", "[x](https://own.site/docs)",
    "[x](https://own.site/docs/a/b.html#c)", "[x](https://own.site/docs/a/)",
    "[x](https://ignored.site/a/b)", "[x](https://some.ignored.site/a)",
  ])
  func `are none within the site, in examples, or on the list of ignored ones`(
    markdown: String
  ) async throws {
    let ignored = "links:\n  ignore: [\"https://ignored.site/**\", \"https://*.ignored.site/a\"]\n"
    #expect(try await links(markdown, settings: ignored).isEmpty)
  }

  @Test(arguments: [
    "https://own.site/docs/gone.html", "https://own.site/other", "https://own.site/docsets",
    "https://myexample.com/", "https://some.ignored.site/b", "https://a.b/?u=https://example.com",
  ])
  func `are all others`(address: String) async throws {
    let ignored = "links:\n  ignore: [\"https://*.ignored.site/a\"]\n"
    #expect(try await links("[x](\(address))", settings: ignored).count == 1)
  }
}
