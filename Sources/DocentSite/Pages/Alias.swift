package import DocentModel

/// A former address of a page.
package struct Alias: Sendable, Equatable {
  /// As the author wrote it: a path from the page's folder, or after a `/`, from the site's root.
  package let text: String
  package let range: SourceRange

  package init(text: String, range: SourceRange) {
    self.text = text
    self.range = range
  }

  /// The file that answers at the address, for a page in `folder`; `nil` for an address outside.
  ///
  /// Servers answer for `old/`, and most for `old`, with the `index.html` of a folder of that name.
  func output(in folder: SitePath) -> SitePath? {
    guard let address = LinkAddress(text), address.query.isEmpty, address.fragment == nil,
      let path = SitePath(address.path, in: folder)
    else { return nil }
    if address.path.hasSuffix("/") { return path.appending("index.html") }
    switch path.pathExtension {
    case "html", "htm": return path
    case "md": return path.withExtension("html")
    default: return path.appending("index.html")
    }
  }
}
