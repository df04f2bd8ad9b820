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
    (CheckSettings.Level.note, Diagnostic.Severity.note), (.warning, .warning), (.error, .error),
  ])
  func `a level replaces the severity of its check alone`(
    level: CheckSettings.Level, severity: Diagnostic.Severity
  ) {
    var settings = CheckSettings()
    settings.levels[.brokenLink] = level
    #expect(settings.applied(to: diagnostics).map(\.severity) == [severity, .error])
  }

  @Test func `off silences a check`() {
    var settings = CheckSettings()
    settings.levels[.brokenLink] = .off
    #expect(settings.applied(to: diagnostics).map(\.id) == ["front-matter"])
  }
}
