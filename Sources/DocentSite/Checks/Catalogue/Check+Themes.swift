extension Check {
  /// What is wrong with the look that the site gives itself.
  static let ofThemes = [
    template, templatePolicy, style, script, missingThemeFile, changedAccent, unusedCard,
    unusedLogo, unusedThemeFile,
  ]

  package static let template = Check(
    "template", .error, "a template that is broken, or missing",
    explanation: "No page can be written. Mend the template at the place that is named.",
    isFixed: true)

  package static let style = Check(
    "style", .error, "a stylesheet of the theme that is cut off, or not closed somewhere",
    explanation: "The styles behind it would not work. Close what is open.", isFixed: true)

  package static let templatePolicy = Check(
    "template-policy", .warning, "a script or a style within a template of the theme",
    explanation: """
      The pages' security policy forbids it, so browsers leave it out. Put it into a script or a \
      stylesheet in the theme's folder.
      """)

  package static let script = Check(
    "script", .error, "a script of the theme that is cut off, or not closed somewhere",
    explanation: """
      Browsers would run none of the scripts that are bundled with it, so it is left out. Close what is \
      open.
      """, isFixed: true)

  package static let missingThemeFile = Check(
    "missing-theme-file", .warning, "a file that a stylesheet names and the theme does not have",
    explanation:
      "Browsers would show a gap. Add the file to the theme's folder, or correct its name.")

  package static let changedAccent = Check(
    "changed-accent", .note, "an accent colour that is too light to be read",
    explanation: "Pages show a darker one. Choose a darker colour to decide yourself.")

  package static let unusedCard = Check(
    "unused-card", .warning, "a card that no page can name",
    explanation: "Cards need the site's whole address. Set `baseURL` in `docent.yml`.")

  package static let unusedLogo = Check(
    "unused-logo", .warning, "a logo for dark pages, and none for light ones",
    explanation: "It is never shown. Name the image for light pages with `logo`.")

  package static let unusedThemeFile = Check(
    "unused-theme-file", .warning, "a file in the theme's folder that nothing reads",
    explanation: """
      Templates are in `templates`, stylesheets in `styles`, scripts in `scripts`, and each has its \
      extension.
      """)
}
