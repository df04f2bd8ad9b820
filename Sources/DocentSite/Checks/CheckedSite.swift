import DocentMarkdown
package import DocentModel

/// A site as its checks see it.
struct CheckedSite: Sendable {
  let configuration: SiteConfiguration
  let content: SiteContent
  /// The pages that the author wrote, by their paths.
  let pages: [CheckedPage]
  let map: SiteMap
  let targets: LinkTargets

  /// What the site's checks find, in no order.
  func diagnostics() async -> [Diagnostic] {
    let found = await Check.ofSites.concurrentMap { $0.diagnostics(of: self) }
    return found.flatMap(\.self)
  }
}

/// A page as its checks see it.
struct CheckedPage: Sendable {
  let page: Page
  let elements: PageElements
  let references: PageReferences

  var source: SourceFile { page.document.source }
}

extension SiteBuilder {
  /// What the checks find that the site could be built without.
  ///
  /// `load` and `render` find all else.
  package func check(_ content: SiteContent) async -> [Diagnostic] {
    guard let root = Section(of: content.pages) else { return [] }
    let pages = await content.pages.concurrentMap { page in
      CheckedPage(
        page: page, elements: PageElements(page.document),
        references: PageReferences(page.document))
    }
    let map = SiteMap(root: root)
    let links = PageLinks(configuration: configuration, content: content, map: map)
    let site = CheckedSite(
      configuration: configuration, content: content,
      pages: pages.filter { !$0.page.isGenerated }, map: map,
      targets: LinkTargets(content, references: pages.map(\.references), files: links.files))
    return configuration.checks.applied(to: await site.diagnostics())
  }
}
