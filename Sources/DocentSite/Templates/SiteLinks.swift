import DocentMarkdown
import DocentModel

/// The links that stand on every page of a site, checked.
struct SiteLinks: Sendable {
  private struct Item: Sendable {
    let title: String
    /// From the site's root, unless it is another site's.
    let href: String
    let leavesSite: Bool
  }

  private let items: [Item]
  let diagnostics: [Diagnostic]

  /// - Parameter home: Resolves links as the site's first page has them.
  init(_ settings: [SiteLinkSetting], from home: LinkResolver) {
    var diagnostics: [Diagnostic] = []
    items = settings.map { setting in
      let link = Link(
        destination: setting.address.value, title: "", inlines: [],
        range: setting.address.location.range)
      if let problem = home.problem(of: link) {
        let check = LinkCheck(resolver: home)
        diagnostics.append(check.diagnostic(for: problem, at: setting.address.location))
      }
      return Item(
        title: setting.title, href: home.href(of: link),
        leavesSite: LinkAddress(setting.address.value) == nil)
    }
    self.diagnostics = diagnostics
  }

  /// The links as templates know them.
  ///
  /// - Parameter root: The way from a page to the site's root, empty or with a slash at its end.
  func values(root: String) -> [[String: Any]]? {
    items.isEmpty
      ? nil
      : items.map { ["title": $0.title, "href": $0.leavesSite ? $0.href : root + $0.href] }
  }
}
