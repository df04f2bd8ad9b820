/// The accent colours of a site, made of the one that its author chose.
///
/// The hue is the author's. The lightness moves, in each scheme, until the colour can be read on
/// everything that it stands on.
package struct AccentPalette: Sendable, Equatable {
  /// WCAG asks for 4.5; Docent's own colours keep to this.
  package static let leastContrast = 5.5
  /// For readers who ask for more.
  package static let moreContrast = 7.0

  /// The colours of one scheme.
  package struct Shades: Sendable, Equatable {
    /// Of links and marks.
    package let accent: Colour
    /// The ground of what is marked.
    package let tint: Colour
    /// Of text on the accent.
    package let onAccent: Colour
  }

  private struct Pair: Sendable, Equatable {
    let light: Shades
    let dark: Shades
  }

  /// The colour in `docent.yml`.
  package let chosen: Colour
  private let usual: Pair
  private let stronger: Pair

  /// - Parameter tokens: The colours around the accent.
  package init(_ chosen: Colour, among tokens: ColourTokens) {
    self.chosen = chosen
    let seed = PerceivedColour(chosen)
    func shades(_ scheme: ColourTokens.Scheme) -> Shades {
      Self.shades(of: seed, in: scheme, among: tokens)
    }
    usual = Pair(light: shades(.light), dark: shades(.dark))
    stronger = Pair(
      light: shades(.lightWithMoreContrast), dark: shades(.darkWithMoreContrast))
  }

  /// The colours that are shown in a scheme.
  package subscript(scheme: ColourTokens.Scheme) -> Shades {
    let pair = scheme.hasMoreContrast ? stronger : usual
    return scheme.isDark ? pair.dark : pair.light
  }

  /// Whether the author will see another colour on light pages than the one that was chosen.
  ///
  /// Up to a tenth of the way from black to white, colours side by side still look related.
  package var isFarFromChosen: Bool {
    let shown = PerceivedColour(self[.light].accent)
    return abs(shown.lightness - PerceivedColour(chosen).lightness) > 0.1
  }

  /// Declarations that take the place of the theme's own.
  package var styles: [UInt8] {
    let text = """
      @layer tokens {
      \(Self.rule(usual))
      @media (prefers-contrast: more) {
      \(Self.rule(stronger))
      }
      }

      """
    return Array(text.utf8)
  }

  private static func rule(_ pair: Pair) -> String {
    """
    :root {
    --accent: light-dark(\(pair.light.accent), \(pair.dark.accent));
    --accent-tint: light-dark(\(pair.light.tint), \(pair.dark.tint));
    --on-accent: light-dark(\(pair.light.onAccent), \(pair.dark.onAccent));
    }
    """
  }

  private static func shades(
    of seed: PerceivedColour, in scheme: ColourTokens.Scheme, among tokens: ColourTokens
  ) -> Shades {
    let isDark = scheme.isDark
    // The tints of Docent's own accent have these lightnesses and chromas.
    let ground = PerceivedColour(
      lightness: isDark ? 0.26 : 0.968, chroma: min(seed.chroma, isDark ? 0.045 : 0.015),
      hue: seed.hue)
    let tint = ground.displayed
    let grounds = tokens.backgrounds.filter { $0 != "accent-tint" }.compactMap {
      tokens[$0, scheme]
    }
    let least = scheme.hasMoreContrast ? moreContrast : leastContrast
    let accent = seed.moved(towards: isDark ? 1 : 0) { colour in
      (grounds + [tint]).allSatisfy { colour.contrast(with: $0) >= least }
    }
    let text = PerceivedColour(
      lightness: isDark ? 0.2 : 1, chroma: isDark ? min(seed.chroma, 0.04) : 0, hue: seed.hue)
    let onAccent = text.moved(towards: isDark ? 0 : 1) { $0.contrast(with: accent) >= least }
    return Shades(accent: accent, tint: tint, onAccent: onAccent)
  }
}

extension PerceivedColour {
  /// The first colour that is good enough on the way to black (0) or white (1).
  fileprivate func moved(towards end: Double, until isGood: (Colour) -> Bool) -> Colour {
    let steps = 200
    for step in 0...steps {
      let share = Double(step) / Double(steps)
      let colour = with(lightness: lightness + (end - lightness) * share).displayed
      if isGood(colour) { return colour }
    }
    return end < 0.5 ? .black : .white
  }
}
