import Foundation
import Testing

@Suite struct `What docent check says` {
  private let site = """
    -- content/index.md --
    # Home

    [a](a.md)

    ```
    code
    ```
    """

  @Test func `stands in the order of the pages, with a line of counts`() async throws {
    let run = try await SmallSite(site).docent("check")
    #expect(run.status == 1)
    #expect(
      run.errors == """
        content/index.md:3:5: error: there is no ‘a.md’ to link to
          [a](a.md)
              ^~~~
          hint: create it, or correct the link
        content/index.md:5:1: warning: this code names no language
          ```
          ^~~
          hint: write the language behind the fence, or ‘text’ for none
        """)
    #expect(run.output.hasPrefix("checked 1 page with "))
    #expect(run.output.hasSuffix(" checks: 1 error, 1 warning, 0 notes"))
  }

  @Test(arguments: [([], 0), (["--strict"], 1)] as [([String], Int32)])
  func `fails for warnings only where that is asked for`(
    flags: [String], status: Int32
  ) async throws {
    let site = try SmallSite("-- content/index.md --\n```\ncode\n```\n")
    #expect(try await site.docent(["check"] + flags).status == status)
    #expect(try await site.docent(["check", "content/index.md"] + flags).status == status)
  }

  @Test func `leaves everything as it is`() async throws {
    let site = try SmallSite(site)
    let before = site.files()
    try await site.docent("check")
    #expect(site.files() == before)
  }

  @Test func `can be of some pages`() async throws {
    let site = try SmallSite(site + "\n-- content/b/a.md --\n[x](y.md)\n")
    let run = try await site.docent("check", "content/b")
    #expect(run.errors.hasPrefix("content/b/a.md:1:5: error"))
    #expect(run.output.contains("1 page "))
    #expect(run.output.contains("1 error, 0 warnings"))
    let stray = try await site.docent("check", "README.md")
    #expect(stray.status == 2)
    #expect(stray.errors.hasPrefix("error: ‘README.md’ is not in the content of this site"))
  }

  @Test func `stands in a list beforehand`() async throws {
    let run = try await SmallSite("-- a --\n").docent("check", "--list")
    #expect(run.status == 0)
    #expect(run.output.contains(/code-language +warning +fenced code that names no language/))
  }
}

@Suite struct `What docent check tells other programs` {
  private let site = """
    -- content/über uns.md --
    # Über uns

    ä [a](a.md)
    """

  private func check(_ format: String) async throws -> String {
    let run = try await SmallSite(site).docent("check", "--format", format)
    #expect(run.status == 1)
    #expect(run.errors.hasPrefix("checked 1 page with "))
    return run.output
  }

  @Test func `is JSON with places in bytes`() async throws {
    let report = try #require(
      try JSONSerialization.jsonObject(with: Data(try await check("json").utf8))
        as? [String: Any])
    #expect(report["version"] as? Int == 1)
    #expect(report["pages"] as? Int == 1)
    #expect(report["summary"] as? [String: Int] == ["errors": 1, "warnings": 0, "notes": 0])
    let finding = try #require((report["findings"] as? [[String: Any]])?.first)
    #expect(finding["check"] as? String == "broken-link")
    #expect(finding["severity"] as? String == "error")
    #expect(finding["file"] as? String == "content/über uns.md")
    #expect(
      ["line", "column", "endLine", "endColumn"].map { finding[$0] as? Int } == [3, 8, 3, 12])
    #expect(finding["message"] as? String == "there is no ‘a.md’ to link to")
    #expect(finding["hint"] as? String == "create it, or correct the link")
  }

  @Test func `is an annotation on GitHub`() async throws {
    #expect(
      try await check("github") == """
        ::error file=content/über uns.md,line=3,col=8,title=broken-link::there is no ‘a.md’ to link \
        to%0Acreate it, or correct the link
        """)
  }

  @Test func `is SARIF with rules, and places in UTF-16`() async throws {
    let log = try #require(
      try JSONSerialization.jsonObject(with: Data(try await check("sarif").utf8))
        as? [String: Any])
    #expect(log["version"] as? String == "2.1.0")
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    #expect(run["columnKind"] as? String == "utf16CodeUnits")
    let driver = try #require((run["tool"] as? [String: [String: Any]])?["driver"])
    let rules = try #require(driver["rules"] as? [[String: Any]])
    let rule = try #require(rules.first { $0["id"] as? String == "broken-link" })
    #expect((rule["help"] as? [String: String])?["text"]?.isEmpty == false)
    let result = try #require((run["results"] as? [[String: Any]])?.first)
    #expect(result["ruleId"] as? String == "broken-link")
    #expect(result["level"] as? String == "error")
    let place = try #require(
      (result["locations"] as? [[String: [String: [String: Any]]]])?.first?["physicalLocation"])
    #expect(place["artifactLocation"]?["uri"] as? String == "content/%C3%BCber%20uns.md")
    #expect(place["artifactLocation"]?["uriBaseId"] as? String == "%SRCROOT%")
    #expect(
      ["startLine", "startColumn", "endLine", "endColumn"].map { place["region"]?[$0] as? Int }
        == [3, 7, 3, 11])
  }
}
