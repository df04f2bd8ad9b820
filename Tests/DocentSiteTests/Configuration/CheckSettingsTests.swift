import DocentModel
import DocentSite
import Testing

@Suite struct CheckSettingsTests {
  private let diagnostics = [
    Diagnostic(.error, id: "broken-link", "a"), Diagnostic(.error, id: "front-matter", "b"),
  ]

  @Test func `without settings every diagnostic keeps its severity`() {
    #expect(CheckSettings().applied(to: diagnostics) == diagnostics)
  }

  @Test(arguments: [
    (CheckLevel.note, Diagnostic.Severity.note), (.warning, .warning), (.error, .error),
  ])
  func `a level replaces the severity of its check alone`(
    level: CheckLevel, severity: Diagnostic.Severity
  ) {
    var settings = CheckSettings()
    settings.rules["broken-link"] = CheckRule(level)
    #expect(settings.applied(to: diagnostics).map(\.severity) == [severity, .error])
  }

  @Test func `off silences a check`() {
    var settings = CheckSettings()
    settings.rules["broken-link"] = CheckRule(.off)
    #expect(settings.applied(to: diagnostics).map(\.id) == ["front-matter"])
  }

  @Test func `pages can have a level of their own`() async throws {
    let site = TestSite(
      """
      -- docent.yml --
      checks:
        broken-link:
          default: warning
          off: [drafts/**, changelog.md]
          note: "*/old-*.md"
      -- content/index.md --
      [x](a.md)
      -- content/drafts/old-a.md --
      [x](a.md)
      -- content/drafts/deep/b.md --
      [x](a.md)
      -- content/changelog.md --
      [x](a.md)
      -- content/part/changelog.md --
      [x](a.md)
      -- content/part/old-c.md --
      [x](a.md)
      """)
    let found = try await site.check().compactMap { diagnostic in
      diagnostic.location.map { "\($0.path) \(diagnostic.severity)" }
    }
    #expect(
      found.sorted() == [
        "content/index.md warning", "content/part/changelog.md warning",
        "content/part/old-c.md note",
      ])
  }
}
