import DocentMarkdown
import DocentModel

/// Finds links whose text does not say where they lead.
///
/// The words are those that Lighthouse and markdownlint object to, without those that may be names:
/// https://github.com/GoogleChrome/lighthouse/blob/main/core/audits/seo/link-text.js and
/// https://github.com/DavidAnson/markdownlint/blob/main/doc/md059.md.
struct LinkTextCheck: SiteCheck {
  let check = Check(
    "link-text", .warning, "a link named “here”, “this link” or the like",
    explanation: """
      A screen reader can list the links of a page, and there each stands alone. Put the link on the \
      words that name what it leads to. The words are known in English, German, French and Spanish, \
      by the `language` in `docent.yml`.
      """)

  /// By the first part of the site's language.
  private static let vague: [String: Set<String>] = [
    "en": [
      "click here", "click this", "click this link", "here", "learn more", "link", "more",
      "more info", "more information", "read more", "right here", "see here", "see more", "this",
      "this link", "this page",
    ],
    "de": [
      "hier", "hier klicken", "klicke hier", "klicken sie hier", "link", "dieser link", "mehr",
      "mehr dazu", "mehr erfahren", "weiterlesen", "diese seite",
    ],
    "fr": [
      "ici", "cliquez ici", "lien", "ce lien", "cette page", "en savoir plus", "lire la suite",
    ],
    "es": ["aquí", "haz clic aquí", "enlace", "este enlace", "esta página", "leer más", "ver más"],
  ]

  func diagnostics(of site: CheckedSite) -> [Diagnostic] {
    let language = site.configuration.language.prefix { $0 != "-" }.lowercased()
    guard let vague = Self.vague[language] else { return [] }
    return site.pages.flatMap { page in
      page.elements.links.compactMap { link in
        // Most texts are longer than any of these.
        let text = link.inlines.plainText
        guard text.utf8.count < 40 else { return nil }
        let words = text.lowercased().split { !$0.isLetter && $0 != "'" }.joined(separator: " ")
        guard vague.contains(words) else { return nil }
        return Diagnostic(
          check, "‘\(text)’ does not say where the link leads", at: link.textRange,
          in: page.source, hint: "link the words that name it")
      }
    }
  }
}
