/// Gives the headings of a page the fragments that GitHub gives them.
struct HeadingSlugs {
  private(set) var taken: Set<String> = []
  private var repeats: [String: Int] = [:]

  /// The slug of a heading's text, followed by `-1`, `-2`, … when it is taken.
  mutating func next(for text: String) -> String { unique(Self.slug(of: text)) }

  /// Takes an id that no heading may have.
  mutating func take(_ id: String) { taken.insert(id) }

  /// An id, followed by `-1`, `-2`, … when it is taken.
  mutating func unique(_ slug: String) -> String {
    var candidate = slug
    while !taken.insert(candidate).inserted {
      repeats[slug, default: 0] += 1
      candidate = "\(slug)-\(repeats[slug, default: 0])"
    }
    return candidate
  }

  /// Lower case, `-` for each space, without what is neither letter, mark, digit, `_` nor `-`:
  /// the rule of GitHub's table-of-contents filter. A text without any of these is a `section`.
  static func slug(of text: String) -> String {
    var slug = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case " ": slug.unicodeScalars.append("-")
      case "-", "_", "a"..."z", "0"..."9": slug.unicodeScalars.append(scalar)
      case "A"..."Z": slug += scalar.properties.lowercaseMapping
      default:
        if !scalar.isASCII, scalar.isWordCharacter { slug += scalar.properties.lowercaseMapping }
      }
    }
    return slug.isEmpty ? "section" : slug
  }
}

extension Unicode.Scalar {
  /// What a regular expression's `\p{Word}` matches.
  fileprivate var isWordCharacter: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber,
      .connectorPunctuation:
      true
    default: false
    }
  }
}
