import Foundation

extension Colour {
  /// How light the colour is, from 0 for black to 1 for white.
  ///
  /// WCAG 2.2, “relative luminance”.
  package var luminance: Double {
    let linear = linearChannels
    return 0.2126 * linear.red + 0.7152 * linear.green + 0.0722 * linear.blue
  }

  /// How well one colour is read on another, from 1 to 21: the order does not matter.
  ///
  /// WCAG 2.2, “contrast ratio”.
  package func contrast(with other: Colour) -> Double {
    let (darker, lighter) = (min(luminance, other.luminance), max(luminance, other.luminance))
    return (lighter + 0.05) / (darker + 0.05)
  }

  /// The channels in amounts of light, each from 0 to 1.
  ///
  /// IEC 61966-2-1.
  var linearChannels: (red: Double, green: Double, blue: Double) {
    func linear(_ channel: UInt8) -> Double {
      let value = Double(channel) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return (linear(red), linear(green), linear(blue))
  }
}
