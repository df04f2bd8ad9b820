/// How the text of a language runs, where browsers have to be told.
enum WritingDirection: String {
  case rightToLeft = "rtl"

  /// `nil` for a language that runs from left to right.
  ///
  /// - Parameter language: A tag of BCP 47, such as `fa` or `az-Arab`, whose script decides where it
  ///   has one.
  init?(of language: String) {
    let parts = language.lowercased().split(separator: "-").map(String.init)
    let script = parts.dropFirst().first { $0.count == 4 && $0.allSatisfy(\.isLetter) }
    let isRightToLeft =
      script.map(Self.scripts.contains) ?? parts.first.map(Self.languages.contains) ?? false
    guard isRightToLeft else { return nil }
    self = .rightToLeft
  }

  /// Languages that are written from right to left as a rule (Unicode CLDR).
  private static let languages: Set = [
    "ar", "arc", "arz", "azb", "bal", "ckb", "dv", "fa", "glk", "he", "iw", "khw", "ks", "lrc",
    "mzn", "nqo", "pnb", "prs", "ps", "sd", "sdh", "skr", "syr", "ug", "ur", "yi",
  ]
  /// Scripts that run from right to left (ISO 15924).
  private static let scripts: Set = [
    "adlm", "arab", "aran", "hebr", "mand", "mend", "nkoo", "rohg", "samr", "syrc", "thaa",
  ]
}
