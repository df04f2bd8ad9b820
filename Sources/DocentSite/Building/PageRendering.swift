import DocentMarkdown
import DocentModel

/// Renders the pages of a site.
struct PageRendering: Sendable {
  let site: LinkedSite
  let look: ThemeLook
  let examples: [ExampleID: ExampleState]
  let frame: SiteFrame
  /// Whether articles are kept for the next time; else only those that some output shows again.
  let keepsBodies: Bool

  /// The site; what comes out as it did for `last` is taken from there.
  func site(after last: RenderedSite?) async throws -> RenderedSite {
    let shell = shell
    let renewal = PageRenewal(
      shell: shell, targets: site.targets, examples: examples, keepsBodies: keepsBodies,
      last: last, hasSameFrame: frame == last?.frame, hasSameTargets: site.targets == last?.targets)
    let pages = try await site.content.pages.concurrentMap { renewal.render($0) }
    return rendered(pages, within: shell)
  }

  /// The site with nothing in its pages, which is enough to find out what is wrong with it.
  func blankSite() async throws -> RenderedSite {
    let targets = site.targets
    let pages = try await site.content.pages.concurrentMap { page in
      RenderedPage(
        page: page, examples: [], body: nil, html: [], terms: nil,
        diagnostics: page.references.diagnostics(
          resolver: LinkResolver(targets: targets, page: page)))
    }
    return rendered(pages, within: shell)
  }

  private var shell: PageShell {
    let (configuration, map) = (frame.configuration, site.map)
    let context = PageContext(
      configuration: configuration, siteTitle: configuration.title ?? map.root.title,
      generator: frame.generator, isPreview: frame.isPreview, map: map,
      assets: look.assets, home: LinkResolver(targets: site.targets, page: map.root.index))
    return PageShell(
      template: look.template, context: context, links: site.links,
      showsAll: site.content.pages.count <= BranchNavigation.window, folders: [TagIndex.folder])
  }

  private func rendered(_ rendered: [RenderedPage], within shell: PageShell) -> RenderedSite {
    var files = site.content.files
    var pages: [SitePath: RenderedPage] = [:]
    var bodies: [SitePath: [UInt8]] = [:]
    var terms: [SitePath: PageTerms] = [:]
    for page in rendered {
      terms[page.page.output] = page.terms
      files[page.page.output] = page.html
      pages[page.page.path] = page
      bodies[page.page.output] = page.body
    }
    let assets = look.assets.files(for: site.content)
    let clashes = assets.paths.filter { files[$0] != nil }
    files = files.overridden(by: assets)
    let publication = Publication(
      configuration: frame.configuration, title: shell.context.siteTitle, content: site.content,
      map: site.map, links: site.links, outcomes: examples.compactMapValues(\.outcome),
      shell: shell, bodies: bodies,
      terms: terms)
    return RenderedSite(
      files: files,
      diagnostics: shell.context.diagnostics + rendered.flatMap(\.diagnostics)
        + clashes.map(Self.clash(at:)),
      publication: publication, look: look, frame: frame, targets: site.targets, pages: pages)
  }

  private static func clash(at path: SitePath) -> Diagnostic {
    Diagnostic(
      .error, id: "same-output", "the content and the theme both have a file \(path)",
      hint: "rename the one in the content")
  }
}

/// Renders a page as far as it does not come out as it did the last time.
private struct PageRenewal: Sendable {
  let shell: PageShell
  let targets: LinkTargets
  let examples: [ExampleID: ExampleState]
  let keepsBodies: Bool
  let last: RenderedSite?
  let hasSameFrame: Bool
  let hasSameTargets: Bool

  func render(_ page: Page) -> RenderedPage {
    let states = page.document.fences.map { examples[$0.id] }
    let resolver = LinkResolver(targets: targets, page: page)
    let last = last?.pages[page.path].flatMap { $0.isMade(of: page) ? $0 : nil }
    let known = last.flatMap { isSame($0, with: states, for: resolver) ? $0 : nil }
    if let known, hasSameFrame, hasSameTargets { return known }
    let formerAnchors = FormerAnchorMarks(resolver)
    let body =
      known?.body
      ?? PageBody(
        page: page, examples: examples, resolver: resolver, formerAnchors: formerAnchors
      ).html
    let html =
      known.flatMap { hasSameFrame ? $0.html : nil }
      ?? html(of: page, around: body, formerAnchors: formerAnchors)
    return RenderedPage(
      page: page, examples: states,
      body: keepsBodies || shell.links.showsAgain(page) ? body : nil, html: html,
      terms: page.frontMatter.isSearchable ? last?.terms ?? PageTerms(page) : nil,
      diagnostics: page.references.diagnostics(resolver: resolver))
  }

  /// Whether the article of a page that has not changed still holds.
  private func isSame(
    _ known: RenderedPage, with states: [ExampleState?], for resolver: LinkResolver
  ) -> Bool {
    guard let last, known.examples == states else { return false }
    if hasSameTargets { return true }
    let lastResolver = LinkResolver(targets: last.targets, page: known.page)
    return resolver.page.references.isSame(for: resolver, as: lastResolver)
      && FormerAnchorMarks(resolver) == FormerAnchorMarks(lastResolver)
  }

  private func html(
    of page: Page, around body: [UInt8], formerAnchors: FormerAnchorMarks
  ) -> [UInt8] {
    let html = shell.html(of: page, around: body, adding: formerAnchors.values)
    return page.isNotFoundPage ? NotFoundPage.rooted(html, of: shell) : html
  }
}
