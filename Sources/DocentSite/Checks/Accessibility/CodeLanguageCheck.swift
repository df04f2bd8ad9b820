import DocentMarkdown
import DocentModel

/// Finds fenced code that does not say in which language it is.
///
/// Code that is only indented has no place to say it.
struct CodeLanguageCheck: PageCheck {
  let check = Check(
    "code-language", .warning, "fenced code that names no language",
    explanation: """
      Without a language nothing is coloured, and programs that read pages aloud or translate them \
      do not know what they have before them. Write the language behind the fence, or `text` for \
      what is in none.
      """)

  func diagnostics(of page: CheckedPage) -> [Diagnostic] {
    page.elements.code.compactMap { code in
      guard code.language.isEmpty, let opening = code.opening else { return nil }
      return Diagnostic(
        check, "this code names no language", at: opening, in: page.source,
        hint: "write the language behind the fence, or ‘text’ for none")
    }
  }
}
