import DocentModel

/// A check of a site that is read and not yet written.
///
/// Each is a type in a file of its own, and a line in `Check.ofSites`.
protocol SiteCheck: Sendable {
  var check: Check { get }
  func diagnostics(of site: CheckedSite) -> [Diagnostic]
}

/// A check that looks at each page by itself.
protocol PageCheck: SiteCheck {
  func diagnostics(of page: CheckedPage) -> [Diagnostic]
}

extension PageCheck {
  func diagnostics(of site: CheckedSite) -> [Diagnostic] {
    site.pages.flatMap { diagnostics(of: $0) }
  }
}
