import DocentSite

/// The part that each colour of the built-in theme plays: a new one has to be given one.
enum ColourPart {
  /// Of running text, at 7:1.
  case text
  /// Of links, marks and code, at 5.5:1.
  case mark
  /// Of the outlines of controls, at 3:1.
  case outline
  /// What the others stand on.
  case ground
  /// Of text on the accent.
  case onAccent
  /// Carries no meaning, and nothing stands on it.
  case ornament

  static func part(of name: String) -> ColourPart? {
    switch name {
    case "heading", "text", "muted": .text
    case "accent", "good", "bad", "warn", "info", "vital": .mark
    case _ where name.hasPrefix("code-"): .mark
    case "line-strong": .outline
    case "page", "surface", "raised", "tint": .ground
    case _ where name.hasSuffix("-tint"): .ground
    case "on-accent": .onAccent
    case "line", "shade", "shadow": .ornament
    default: nil
    }
  }

  /// How much a colour must differ from what it stands on; `nil` for one that is no foreground.
  var leastContrast: Double? {
    switch self {
    case .text: 7
    case .mark, .onAccent: 5.5
    case .outline: 3
    case .ground, .ornament: nil
    }
  }
}

/// A colour on another, too weak to be read.
struct WeakPair: CustomStringConvertible {
  let description: String
}

extension ColourTokens {
  /// Every colour of a part on everything that it can stand on, as far as it is too weak.
  ///
  /// - Parameter changed: Colours in place of the theme's own.
  func weakPairs(
    in scheme: Scheme, changed: [String: Colour] = [:]
  ) -> [WeakPair] {
    func colour(_ name: String) -> Colour? { changed[name] ?? self[name, scheme] }
    let opaque = ["page", "surface", "raised"].compactMap(colour)
    return names.flatMap { name -> [WeakPair] in
      guard let part = ColourPart.part(of: name), let least = part.leastContrast,
        let front = colour(name)
      else { return [] }
      let grounds = part == .onAccent ? ["accent"] : backgrounds
      return grounds.flatMap { ground -> [WeakPair] in
        guard let back = colour(ground) else { return [] }
        // What lets a ground through may have any of these under it.
        let seen = back.alpha == 255 ? [back] : opaque.map(back.over)
        return seen.compactMap { back in
          let contrast = front.over(back).contrast(with: back)
          guard contrast < least else { return nil }
          let shown = (contrast * 100).rounded(.down) / 100
          return WeakPair(
            description: "\(name) \(front) on \(ground) \(back): \(shown), below \(least)")
        }
      }
    }
  }
}
