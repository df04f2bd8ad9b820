import DocentModel

/// Finds pages of one folder that have the same title.
///
/// Pages of different folders may: an overview is one of what its folder is about.
struct DuplicateTitleCheck: SiteCheck {
  let check = Check(
    "duplicate-title", .warning, "a page with the title of another page in its folder",
    explanation: """
      Readers cannot tell the two apart in the navigation, among search results, or in the tabs of \
      their browser. Give each a title of its own.
      """)

  func diagnostics(of site: CheckedSite) -> [Diagnostic] {
    struct Name: Hashable {
      let folder: SitePath
      let title: String
    }
    var first: [Name: SitePath] = [:]
    return site.pages.compactMap { page in
      let name = Name(folder: page.page.folder, title: page.page.title.lowercased())
      guard let other = first[name] else {
        first[name] = page.page.path
        return nil
      }
      return Diagnostic(
        check, "‘\(other)’ has the title ‘\(page.page.title)’ too", at: page.titlePlace,
        in: page.source, hint: "give each a title of its own")
    }
  }
}
