import DocentModel

/// `robots.txt`: everybody may read everything, and the site map is there.
struct RobotsFile: SiteOutput {
  static let path = SitePath(components: ["robots.txt"])

  var yieldsToContent: Bool { true }

  func files(of site: Publication) -> (files: FileTree, diagnostics: [Diagnostic]) {
    var text = "User-agent: *\nAllow: /\n"
    if let address = site.links.address {
      text += "\nSitemap: \(address.address(of: Sitemap.path))\n"
    }
    return (FileTree([Self.path: Array(text.utf8)]), [])
  }
}
