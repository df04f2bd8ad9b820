import DocentModel

/// Finds pages that do not say in a sentence what they are about.
///
/// It is off unless a site asks for it: search engines take what they need from the text.
struct MissingDescriptionCheck: PageCheck {
  let check = Check(
    "missing-description", .off, "a page without a description",
    explanation: """
      Without one, search engines and chat programs pick a piece of the text, and `llms.txt` has the \
      title alone. Write a `description` at the top of the page.
      """)

  func diagnostics(of page: CheckedPage) -> [Diagnostic] {
    let description = page.page.frontMatter.description ?? ""
    guard description.isEmpty, !page.page.isNotFoundPage else { return [] }
    return [
      Diagnostic(
        check, "this page has no description", at: SourceRange(line: 1, column: 1),
        in: page.source, hint: "write ‘description: …’ at its top")
    ]
  }
}
