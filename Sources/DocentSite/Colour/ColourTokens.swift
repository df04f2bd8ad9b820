/// The colours that a theme's styles are made of, by the names of their custom properties.
package struct ColourTokens: Sendable, Equatable {
  /// What the reader's system asks for.
  package enum Scheme: String, Sendable, CaseIterable {
    case light, dark
    case lightWithMoreContrast = "light with more contrast"
    case darkWithMoreContrast = "dark with more contrast"

    /// Whether light text stands on a dark ground.
    package var isDark: Bool { self == .dark || self == .darkWithMoreContrast }
    /// Whether it is for readers who ask for more contrast.
    package var hasMoreContrast: Bool { self != .light && self != .dark }
  }

  private struct Shades: Sendable, Equatable {
    var light: Colour
    var dark: Colour
  }

  /// The names in order, without their two hyphens.
  package private(set) var names: [String] = []
  private var shades: [String: Shades] = [:]
  private var shadesWithMoreContrast: [String: Shades] = [:]

  /// Reads what the rules of `:root` say, and those within `@media (prefers-contrast: more)`.
  ///
  /// - Parameter sheets: Style sheets; where several declare a colour, the last holds, and what is
  ///   in no layer holds before what is in one.
  package init(_ sheets: [[UInt8]]) {
    let declarations = sheets.flatMap(StyleDeclaration.all(in:))
    let isInLayer = { (declaration: StyleDeclaration) in
      declaration.context.contains { $0.hasPrefix("@layer") }
    }
    for declaration in declarations.filter(isInLayer) + declarations.filter({ !isInLayer($0) }) {
      guard declaration.property.hasPrefix("--"), declaration.context.last == ":root",
        let shades = Self.shades(declaration.value)
      else { continue }
      let name = String(declaration.property.dropFirst(2))
      switch declaration.context.dropLast().filter({ !$0.hasPrefix("@layer") }) {
      case []:
        if self.shades.updateValue(shades, forKey: name) == nil { names.append(name) }
      case ["@media (prefers-contrast: more)"]: shadesWithMoreContrast[name] = shades
      default: continue
      }
    }
  }

  /// The colour in a scheme; `nil` for a name that stands for no colour.
  package subscript(name: String, scheme: Scheme) -> Colour? {
    let stronger = scheme.hasMoreContrast ? shadesWithMoreContrast[name] : nil
    guard let shades = stronger ?? shades[name] else { return nil }
    return scheme.isDark ? shades.dark : shades.light
  }

  /// The names of what text stands on: the page's own, and all tints.
  package var backgrounds: [String] {
    names.filter { ["page", "surface", "raised", "tint"].contains($0) || $0.hasSuffix("-tint") }
  }

  private static func shades(_ value: String) -> Shades? {
    if let colour = Colour(value) { return Shades(light: colour, dark: colour) }
    let function = "light-dark("
    guard value.hasPrefix(function), value.hasSuffix(")") else { return nil }
    let parts = value.dropFirst(function.count).dropLast().split(separator: ",")
      .map { Colour($0.filter { $0 != " " }) }
    guard parts.count == 2, let light = parts[0], let dark = parts[1] else { return nil }
    return Shades(light: light, dark: dark)
  }
}
