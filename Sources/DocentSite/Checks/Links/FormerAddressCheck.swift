import DocentMarkdown
import DocentModel

/// Finds links within the site that name a page by an address that it no longer has.
struct FormerAddressCheck: PageCheck {
  let check = Check(
    "former-address", .note, "a link to a former address of a page",
    explanation: """
      The link works, since the page has an alias for it. Once the alias is gone, it will not. Link \
      to the page itself.
      """)

  func diagnostics(of page: CheckedPage) -> [Diagnostic] {
    (page.references.links + page.references.images).compactMap { link in
      guard let target = page.resolver.formerTarget(of: link) else { return nil }
      let path = target.path.relative(to: page.page.path.folder)
      return Diagnostic(
        check, "this is a former address of ‘\(target.path)’", at: link.range, in: page.source,
        hint: "link to ‘\(path)’")
    }
  }
}
