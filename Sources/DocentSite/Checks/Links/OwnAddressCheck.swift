import DocentMarkdown
import DocentModel

/// Finds links to the site by the address that it will have.
struct OwnAddressCheck: SiteCheck {
  let check = Check(
    "own-address", .warning, "a link to the site itself by its address in the web",
    explanation: """
      Such a link leads out of a preview and out of a copy on the disk, and nothing checks that its \
      page exists. Link to the page's Markdown file.
      """)

  func diagnostics(of site: CheckedSite) -> [Diagnostic] {
    guard let address = site.links.address?.description else { return [] }
    return site.pages.flatMap { page in
      (page.references.links + page.references.images).compactMap { link in
        path(of: link, on: address).map { path in
          Diagnostic(
            check, "this is an address of the site itself", at: link.range, in: page.source,
            hint: hint(for: path, on: page))
        }
      }
    }
  }

  /// The path behind the site's address; `nil` for an address of another site.
  private func path(of link: Link, on address: String) -> String? {
    let text = link.destination
    guard text.hasPrefix(address) else { return nil }
    let rest = text.dropFirst(address.count)
    guard let next = rest.first else { return "" }
    return next == "/" || next == "#" || next == "?" ? String(rest) : nil
  }

  private func hint(for path: String, on page: CheckedPage) -> String {
    let address = LinkAddress(path.hasPrefix("/") ? path : "/" + path)
    guard let address, let file = SitePath(address.path) else {
      return "link to a file of the site"
    }
    guard let target = page.resolver.targets.page(at: file) else {
      return page.resolver.targets.hasFile(at: file)
        ? "link to ‘\(file.relative(to: page.page.path.folder))’"
        : "there is no ‘\(file)’ in this site"
    }
    let fragment = address.fragment.map { "#\($0)" } ?? ""
    return "link to ‘\(target.path.relative(to: page.page.path.folder))\(fragment)’"
  }
}
