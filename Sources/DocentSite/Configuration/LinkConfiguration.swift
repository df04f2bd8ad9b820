/// A link that stands on every page.
package struct SiteLinkSetting: Sendable, Equatable {
  package let title: String
  /// A web address, or a path as the site's first page would write it.
  package let address: Located<String>

  package init(title: String, address: Located<String>) {
    self.title = title
    self.address = address
  }
}

/// Where “Edit this page” leads.
package enum EditLinkSetting: Sendable, Equatable {
  /// To the editor of the repository's host, if it is a known one.
  case automatic
  case none
  /// To an address in which `{path}` stands for the page's path in the repository.
  case pattern(String)

  static let placeholder = "{path}"
}
