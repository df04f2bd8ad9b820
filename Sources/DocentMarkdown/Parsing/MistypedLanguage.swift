import DocentModel

/// A fence's language that was probably meant to be one that Docent tests or compares.
///
/// Such a fence would be shown and never tried, and nobody would know.
struct MistypedLanguage {
  let meant: String

  /// Swift as Python-Markdown reads it: `{ .swift }`.
  static let swiftInBraces = MistypedLanguage(meant: "swift")

  /// Swift, and an attribute without a comma before it: `swift-no-run`, `swift_no_run`.
  private static let attributes = Set(
    FenceAttribute.ofExamples.flatMap { attribute in
      let name = "swift-" + attribute.name
      return [name, name.replacing("-", with: "_")]
    })

  private init(meant: String) { self.meant = meant }

  /// - Parameter language: The first word of the info string, as written.
  init?(_ language: String) {
    let word = language.lowercased()
    if word == "swift" || word == "output" { return nil }
    // `swift{1,3}`, `swift:main.swift` and `swift5` are what other tools read, and so are `{swift}`
    // and `language-swift`.
    if word.hasPrefix("swift"), let next = word.dropFirst("swift".count).first,
      !next.isLetter, next != "-", next != "_"
    {
      meant = "swift"
    } else if ["{swift", "{swift}", "language-swift", "lang-swift"].contains(word)
      || Self.attributes.contains(word)
    {
      meant = "swift"
    } else if word.count <= "outputs".count, word.first == "s" || word.first == "o",
      let nearest = ["swift", "output"].nearest(to: word),
      abs(word.count - nearest.count) <= 1
    {
      meant = nearest
    } else {
      return nil
    }
  }
}
