import DocentModel

/// Finds descriptions of which search engines show the beginning only.
struct LongDescriptionCheck: PageCheck {
  /// Google cuts most descriptions after 155 to 160 characters:
  /// https://moz.com/learn/seo/meta-description.
  private static let limit = 160

  let check = Check(
    "long-description", .note, "a description of more than 160 characters",
    explanation: """
      Search engines and chat programs show about as many, and cut off the rest. Say first what the \
      page is about.
      """)

  func diagnostics(of page: CheckedPage) -> [Diagnostic] {
    guard let description = page.page.frontMatter.description, description.count > Self.limit else {
      return []
    }
    return [
      Diagnostic(
        check, "this description has \(description.count) characters",
        at: page.place(of: ["description", "excerpt", "summary"]), in: page.source,
        hint: "search engines show \(Self.limit) at most")
    ]
  }
}
