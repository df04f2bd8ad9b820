import Foundation

/// A colour by what the eye tells apart: lightness, chroma and hue.
///
/// OKLCH, as CSS Color 4 defines it: equal steps of lightness look equal, and the hue stays as the
/// lightness changes.
package struct PerceivedColour: Sendable, Equatable {
  /// From 0 for black to 1 for white.
  package var lightness: Double
  /// 0 for grey; what screens show ends at about 0.3.
  package var chroma: Double
  /// In radians.
  package var hue: Double

  package init(lightness: Double, chroma: Double, hue: Double) {
    (self.lightness, self.chroma, self.hue) = (lightness, chroma, hue)
  }

  package init(_ colour: Colour) {
    let (red, green, blue) = colour.linearChannels
    let long = cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    let medium = cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    let short = cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    let greenToRed = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    let blueToYellow = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
    self.init(
      lightness: 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short,
      chroma: hypot(greenToRed, blueToYellow), hue: atan2(blueToYellow, greenToRed))
  }

  /// The colour on a screen, with as much of the chroma as it can show.
  package var displayed: Colour {
    if let colour = exactlyDisplayed { return colour }
    var (shown, notShown) = (0.0, chroma)
    // Halved until the rest is less than a screen tells apart.
    while notShown - shown > 0.0005 {
      let middle = (shown + notShown) / 2
      if with(chroma: middle).exactlyDisplayed == nil { notShown = middle } else { shown = middle }
    }
    return with(chroma: shown).exactlyDisplayed ?? (lightness < 0.5 ? .black : .white)
  }

  /// The colour of the same hue with another lightness or chroma.
  package func with(lightness: Double? = nil, chroma: Double? = nil) -> PerceivedColour {
    PerceivedColour(
      lightness: lightness ?? self.lightness, chroma: chroma ?? self.chroma, hue: hue)
  }

  /// `nil` for a colour that no screen shows.
  private var exactlyDisplayed: Colour? {
    let (greenToRed, blueToYellow) = (chroma * cos(hue), chroma * sin(hue))
    let long = cube(lightness + 0.3963377774 * greenToRed + 0.2158037573 * blueToYellow)
    let medium = cube(lightness - 0.1055613458 * greenToRed - 0.0638541728 * blueToYellow)
    let short = cube(lightness - 0.0894841775 * greenToRed - 1.2914855480 * blueToYellow)
    guard
      let red = channel(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short),
      let green = channel(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short),
      let blue = channel(-0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short)
    else { return nil }
    return Colour(red: red, green: green, blue: blue)
  }

  private func cube(_ value: Double) -> Double { value * value * value }

  /// IEC 61966-2-1; `nil` for an amount of light that a channel does not have.
  private func channel(_ linear: Double) -> UInt8? {
    let value = linear <= 0.0031308 ? linear * 12.92 : 1.055 * pow(linear, 1 / 2.4) - 0.055
    let step = (value * 255).rounded()
    return (0...255).contains(step) ? UInt8(step) : nil
  }
}

extension Colour {
  package static let black = Colour(red: 0, green: 0, blue: 0)
  package static let white = Colour(red: 255, green: 255, blue: 255)
}
