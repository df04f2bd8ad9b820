import DocentMarkdown
package import DocentModel

/// A link that leaves the site.
package struct WebLink: Sendable, Equatable {
  /// As the author wrote it.
  package let address: String
  /// Where the page names it.
  package let location: Diagnostic.Location

  package init(address: String, location: Diagnostic.Location) {
    self.address = address
    self.location = location
  }
}

/// The links of a site that only the web can tell about.
package struct WebLinks: Sendable {
  /// In the order of the pages; an address may stand there more than once.
  package let links: [WebLink]

  /// The links of all pages, and those in `docent.yml`.
  ///
  /// Left out are addresses that the site wants ignored, those that are reserved for examples, and
  /// those of this site itself, which may not be published yet.
  package init(_ content: SiteContent, configuration: SiteConfiguration) {
    let found = content.pages.filter { !$0.isGenerated }.flatMap { page in
      (page.references.links + page.references.images).filter { Self.isOfWeb($0.destination) }
        .sorted { $0.range.start < $1.range.start }
        .map { link in
          WebLink(
            address: link.destination, location: page.document.source.location(of: link.range))
        }
    }
    let settings = (configuration.headerLinks + configuration.footerLinks).map(\.address)
      .filter { Self.isOfWeb($0.value) }
      .map { WebLink(address: $0.value, location: $0.location) }
    let own = OwnAddresses(content, configuration: configuration)
    let ignored = configuration.ignoredLinks.map { PathPattern($0) }
    links = (found + settings).filter { link in
      let path = SitePath(components: link.address.split(separator: "/").map(String.init))
      return !own.hold(link.address) && !ReservedHost.isPart(of: link.address)
        && !ignored.contains { $0.matches(path) }
    }
  }

  private static func isOfWeb(_ destination: String) -> Bool {
    let start = destination.prefix(8).lowercased()
    return start.hasPrefix("http://") || start.hasPrefix("https://") || start.hasPrefix("//")
  }
}

/// The addresses of the site itself as the web knows them.
private struct OwnAddresses: Sendable {
  private let root: String?
  private let paths: Set<SitePath>

  init(_ content: SiteContent, configuration: SiteConfiguration) {
    root = configuration.baseURL.map { $0 + "/" }
    paths = Set(content.pages.map(\.output)).union(content.files.paths)
  }

  func hold(_ address: String) -> Bool {
    guard let root, (address + "/").hasPrefix(root) else { return false }
    let rest = address.dropFirst(root.utf8.count).prefix { $0 != "#" && $0 != "?" }
    guard let path = SitePath(String(rest).percentDecoded) else { return false }
    return paths.contains(path) || paths.contains(path.appending("index.html"))
  }
}

/// The names of hosts that are kept for examples and tests: RFC 2606 and RFC 6761.
private enum ReservedHost {
  private static let domains = ["example.com", "example.net", "example.org"]
  private static let topLevels = ["example", "invalid", "localhost", "test"]

  static func isPart(of address: String) -> Bool {
    guard let slashes = address.firstRange(of: "//") else { return false }
    let authority = address[slashes.upperBound...].prefix { !"/?#".contains($0) }
    let host = (authority.split(separator: "@").last ?? "").prefix { $0 != ":" }.lowercased()
    return topLevels.contains { host == $0 || host.hasSuffix("." + $0) }
      || domains.contains { host == $0 || host.hasSuffix("." + $0) }
  }
}
