import DocentModel

/// What hosts answer with where there is no page: `404.html`, unless the author wrote one.
struct NotFoundPage: SiteOutput {
  static let path = SitePath(components: ["404.html"])

  var yieldsToContent: Bool { true }

  func files(of site: Publication) -> (files: FileTree, diagnostics: [Diagnostic]) {
    let page = PageShell.page(at: Self.path, title: "Page not found")
    let article = site.shell.part("not-found", values: site.shell.context.values(for: page))
    let html = site.shell.html(of: page, around: article)
    return (FileTree([Self.path: Self.rooted(html, of: site.shell)]), [])
  }

  /// The page with links that lead from the root of its host: it answers at any address, so that
  /// links which start at its own lead nowhere.
  static func rooted(_ html: [UInt8], of shell: PageShell) -> [UInt8] {
    // The preview serves the site at the root of its host, wherever it will be published.
    let root = shell.context.isPreview ? "/" : shell.links.address?.rootPath ?? "/"
    let names = ["href", "src", "poster", "data-index", "data-root"]
    return AttributeRewriting.apply(to: html, names: names) { name, value in
      if name == "data-root" { return root + value }
      guard let address = LinkAddress(value), !address.path.isEmpty, !value.hasPrefix("/") else {
        return nil
      }
      return root + value
    }
  }
}

extension Page {
  /// Whether the page is the author's own `404.html`, which stands nowhere in the site's order.
  var isNotFoundPage: Bool { output == NotFoundPage.path }
}
