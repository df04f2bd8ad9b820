import DocentModel

/// The theme as `docent.yml` colours and signs it.
struct SiteLook: Sendable {
  let assets: ThemeAssets
  let diagnostics: [Diagnostic]

  init(_ configuration: SiteConfiguration, theme: Theme) {
    let settings = configuration.theme
    let tokens = ColourTokens(theme.styles)
    let accent = settings.accent.map { AccentPalette($0.value, among: tokens) }
    assets = ThemeAssets(theme, accent: accent)

    var diagnostics: [Diagnostic] = []
    if let setting = settings.accent, let accent, accent.isFarFromChosen {
      diagnostics.append(
        Diagnostic(
          .note, id: Check.changedAccent.id,
          "‘\(setting.value)’ is too light to be read: light pages show \(accent[.light].accent)",
          at: setting.location, hint: "choose a darker colour to see that one itself"))
    }
    if let card = settings.images[.card], configuration.baseURL == nil {
      diagnostics.append(
        Diagnostic(
          .warning, id: Check.unusedCard.id,
          "no page names this card, since it takes the site's whole address",
          at: card.location, hint: "say with ‘baseURL’ where the site will be"))
    }
    if let dark = settings.images[.logoDark], settings.images[.logo] == nil {
      diagnostics.append(
        Diagnostic(
          .warning, id: Check.unusedLogo.id,
          "no page shows this logo, since light pages have none", at: dark.location,
          hint: "name with ‘logo’ the image for light pages"))
    }
    for image in ThemeImage.allCases {
      guard let path = settings.images[image], theme.images[image]?.finding == .corrupt else {
        continue
      }
      diagnostics.append(
        Diagnostic(
          .warning, id: Check.corruptImage.id,
          "‘\(path.value)’ is no image, or is cut off", at: path.location,
          hint: "open it in a viewer, and save it again"))
    }
    self.diagnostics = diagnostics
  }
}
