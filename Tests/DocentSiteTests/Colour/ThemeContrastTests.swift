import DocentSite
import Testing

@Suite struct `The theme's colours` {
  private let styles: [[UInt8]]
  private let tokens: ColourTokens

  init() throws {
    styles = try Theme.bundled().styles
    tokens = ColourTokens(styles)
  }

  @Test func `all have a part, by which their contrast is judged`() {
    #expect(tokens.names.count > 20)
    #expect(tokens.names.filter { ColourPart.part(of: $0) == nil } == [])
  }

  @Test(arguments: ColourTokens.Scheme.allCases)
  func `can be read on everything that they can stand on`(scheme: ColourTokens.Scheme) {
    #expect(tokens.weakPairs(in: scheme).map(\.description) == [])
  }

  @Test func `are used as their part allows`() {
    let use = StyleUse(styles, of: tokens)
    #expect(use.foregrounds.isSuperset(of: ["text", "muted", "accent", "bad", "code-keyword"]))
    #expect(use.grounds.isSuperset(of: ["page", "surface", "accent-tint", "bad-tint"]))
    for name in use.foregrounds {
      #expect([.text, .mark, .onAccent].contains(ColourPart.part(of: name)), "color: \(name)")
    }
    for name in use.grounds {
      #expect([.ground, .ornament].contains(ColourPart.part(of: name)), "background: \(name)")
    }
    for rule in use.rulesOnAccent {
      #expect(rule.foreground == "on-accent", "background: accent in \(rule.selector)")
    }
  }

  @Test func `stand in one file, and nothing fades them`() {
    let declarations = styles.flatMap(StyleDeclaration.all(in:))
    for declaration in declarations {
      let rule =
        "\(declaration.context.last ?? "") { \(declaration.property): \(declaration.value) }"
      if declaration.property == "opacity" {
        #expect(["0", "1"].contains(declaration.value), "\(rule)")
      }
      if !declaration.property.hasPrefix("--") {
        #expect(!declaration.hasColourValue, "\(rule)")
      }
    }
  }
}

/// Which colours the theme's rules write with, and which they write on.
private struct StyleUse {
  private(set) var foregrounds: Set<String> = []
  private(set) var grounds: Set<String> = []
  private(set) var rulesOnAccent: [(selector: String, foreground: String?)] = []

  init(_ styles: [[UInt8]], of tokens: ColourTokens) {
    let declarations = styles.flatMap(StyleDeclaration.all(in:))
    // A rule may hand a colour on to others under a name of its own, such as `--tone`.
    var aliases: [String: Set<String>] = [:]
    for declaration in declarations where declaration.property.hasPrefix("--") {
      let name = String(declaration.property.dropFirst(2))
      guard !tokens.names.contains(name) else { continue }
      aliases[name, default: []].formUnion(declaration.variables)
    }
    func colours(_ declaration: StyleDeclaration) -> Set<String> {
      let names = declaration.variables.flatMap { aliases[$0] ?? [$0] }
      return Set(names).intersection(tokens.names)
    }
    for (index, declaration) in declarations.enumerated() {
      let used = colours(declaration)
      let siblings = declarations[index...].prefix { $0.context == declaration.context }
      switch declaration.property {
      // What has a line around it is an area, for text.
      case "fill" where siblings.contains { $0.property == "stroke" }: grounds.formUnion(used)
      case "color", "fill": foregrounds.formUnion(used)
      case "background", "background-color":
        // What a mask cuts out of its ground is a sign.
        if siblings.contains(where: { $0.property == "mask" }) {
          foregrounds.formUnion(used)
          continue
        }
        // Only what lies on the accent is another colour than elsewhere.
        if used.contains("accent") {
          let colour = siblings.first { $0.property == "color" }
          rulesOnAccent.append((declaration.context.last ?? "", colour?.variables.first))
        }
        grounds.formUnion(used.subtracting(["accent"]))
      default: continue
      }
    }
  }
}

extension StyleDeclaration {
  /// The names in `var(--name)`.
  fileprivate var variables: [String] {
    value.split(separator: "var(--", omittingEmptySubsequences: false).dropFirst().map {
      String($0.prefix { $0 != ")" && $0 != "," && $0 != " " })
    }
  }

  /// Whether a colour is written out; a mask's or an address's is no colour of the page.
  fileprivate var hasColourValue: Bool {
    let words = value.split(whereSeparator: { " ,()".contains($0) })
    return !value.contains("url(")
      && words.contains { word in
        Colour(String(word)).map { $0.alpha > 0 } ?? ["white", "black"].contains(word)
      }
  }
}
