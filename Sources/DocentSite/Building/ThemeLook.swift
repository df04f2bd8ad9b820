import DocentModel

/// A theme, ready to be used: its templates compiled, its assets made.
struct ThemeLook: Sendable {
  let template: PageTemplate
  let assets: ThemeAssets
  private let theme: Theme
  private let settings: Settings
  private let diagnostics: [Diagnostic]

  /// What `docent.yml` says of the look.
  private struct Settings: Sendable, Equatable {
    let theme: ThemeConfiguration
    let baseURL: String?
  }

  /// - Parameter last: The look of a theme that may still be the same.
  /// - Returns: No look where a template is broken, and all that is wrong in the theme.
  static func prepare(
    _ configuration: SiteConfiguration, theme: Theme, after last: ThemeLook?
  ) -> (look: ThemeLook?, diagnostics: [Diagnostic]) {
    let settings = Settings(theme: configuration.theme, baseURL: configuration.baseURL)
    if let last, last.theme == theme, last.settings == settings { return (last, last.diagnostics) }
    let compiled = PageTemplate.compile(theme)
    guard let template = compiled.template else { return (nil, compiled.diagnostics) }
    let look = SiteLook(configuration, theme: theme)
    let diagnostics = ThemeCheck(theme).diagnostics + look.diagnostics
    return (
      ThemeLook(
        template: template, assets: look.assets, theme: theme, settings: settings,
        diagnostics: diagnostics),
      diagnostics
    )
  }
}
