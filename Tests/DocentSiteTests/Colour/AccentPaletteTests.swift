import DocentSite
import Foundation
import Testing

@Suite struct AccentPaletteTests {
  private let tokens: ColourTokens

  init() throws { tokens = ColourTokens(try Theme.bundled().styles) }

  /// Vivid and pale, light and dark colours around the circle, and greys.
  private static let hues = (0..<24).map { Double($0) * 15 }

  @Test(arguments: hues)
  func `every accent can be read in every scheme`(degrees: Double) {
    for lightness in [0.05, 0.3, 0.55, 0.8, 1] {
      for chroma in [0, 0.05, 0.15, 0.3] {
        let chosen = PerceivedColour(
          lightness: lightness, chroma: chroma, hue: degrees * .pi / 180
        ).displayed
        let palette = AccentPalette(chosen, among: tokens)
        for scheme in ColourTokens.Scheme.allCases {
          let shades = palette[scheme]
          let weak = tokens.weakPairs(
            in: scheme,
            changed: [
              "accent": shades.accent, "accent-tint": shades.tint, "on-accent": shades.onAccent,
            ])
          #expect(weak.map(\.description) == [], "\(chosen) in \(scheme.rawValue)")
        }
      }
    }
  }

  @Test(arguments: hues)
  func `an accent keeps its hue`(degrees: Double) {
    let chosen = PerceivedColour(lightness: 0.6, chroma: 0.12, hue: degrees * .pi / 180).displayed
    let palette = AccentPalette(chosen, among: tokens)
    for scheme in ColourTokens.Scheme.allCases {
      let difference = PerceivedColour(palette[scheme].accent).hue - PerceivedColour(chosen).hue
      #expect(cos(difference) > 0.995, "\(chosen) in \(scheme.rawValue)")
    }
  }

  @Test func `a colour that can be read stays as it is`() throws {
    let chosen = try #require(Colour("#9a2a12"))
    let palette = AccentPalette(chosen, among: tokens)
    #expect(palette[.light].accent == chosen)
    #expect(!palette.isFarFromChosen)
  }

  @Test func `a colour too light for white pages is another there`() throws {
    let chosen = try #require(Colour("#ffcc00"))
    let palette = AccentPalette(chosen, among: tokens)
    #expect(palette[.light].accent != chosen)
    #expect(palette[.dark].accent == chosen)
    #expect(palette.isFarFromChosen)
  }

  @Test func `its styles take the place of the theme's`() throws {
    let palette = AccentPalette(try #require(Colour("#0a7ea4")), among: tokens)
    let changed = ColourTokens(try Theme.bundled().styles + [palette.styles])
    for scheme in ColourTokens.Scheme.allCases {
      #expect(changed["accent", scheme] == palette[scheme].accent)
      #expect(changed["accent-tint", scheme] == palette[scheme].tint)
      #expect(changed["on-accent", scheme] == palette[scheme].onAccent)
      #expect(changed["muted", scheme] == tokens["muted", scheme])
    }
  }
}
