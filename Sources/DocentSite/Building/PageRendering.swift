import DocentMarkdown
import DocentModel

/// Renders the pages of a site.
struct PageRendering: Sendable {
  let content: SiteContent
  let root: Section
  let look: ThemeLook
  let examples: [ExampleID: ExampleState]
  let frame: SiteFrame
  /// Whether articles are kept for the next time; else only those that some output shows again.
  let keepsBodies: Bool

  /// The site; what comes out as it did for `last` is taken from there.
  func site(after last: RenderedSite?) async -> RenderedSite {
    let configuration = frame.configuration
    let map = SiteMap(root: root)
    let links = PageLinks(configuration: configuration, content: content, map: map)
    let targets = LinkTargets(content, files: links.files)
    let context = PageContext(
      configuration: configuration, siteTitle: configuration.title ?? root.title,
      generator: frame.generator, isPreview: frame.isPreview, map: map,
      assets: look.assets, home: LinkResolver(targets: targets, page: root.index))
    let shell = PageShell(
      template: look.template, context: context, links: links,
      showsAll: content.pages.count <= BranchNavigation.window, folders: [TagIndex.folder])
    let renewal = PageRenewal(
      shell: shell, targets: targets, examples: examples, keepsBodies: keepsBodies, last: last,
      hasSameFrame: frame == last?.frame, hasSameTargets: targets == last?.targets)
    let rendered = await content.pages.concurrentMap { renewal.render($0) }

    var files = content.files
    var pages: [SitePath: RenderedPage] = [:]
    var bodies: [SitePath: [UInt8]] = [:]
    for page in rendered {
      files[page.page.output] = page.html
      pages[page.page.path] = page
      bodies[page.page.output] = page.body
    }
    let clashes = look.assets.files.paths.filter { files[$0] != nil }
    files = files.overridden(by: look.assets.files)
    let publication = Publication(
      configuration: configuration, title: context.siteTitle, content: content, map: map,
      links: links, outcomes: examples.compactMapValues(\.outcome), shell: shell, bodies: bodies)
    return RenderedSite(
      files: files,
      diagnostics: context.diagnostics + rendered.flatMap(\.diagnostics)
        + clashes.map(Self.clash(at:)),
      publication: publication, look: look, frame: frame, targets: targets, pages: pages)
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
    let known = known(page, states: states, resolver: resolver)
    if let known, hasSameFrame, hasSameTargets { return known }
    let body =
      known?.body ?? PageBody(page: page, examples: examples, resolver: resolver).html
    let html = known.flatMap { hasSameFrame ? $0.html : nil } ?? html(of: page, around: body)
    return RenderedPage(
      page: page, examples: states,
      body: keepsBodies || shell.links.showsAgain(page) ? body : nil, html: html,
      diagnostics: page.references.diagnostics(resolver: resolver))
  }

  /// The page as it was, if its article still holds.
  private func known(
    _ page: Page, states: [ExampleState?], resolver: LinkResolver
  ) -> RenderedPage? {
    guard let last, let known = last.pages[page.path], known.isMade(of: page, examples: states)
    else { return nil }
    if hasSameTargets { return known }
    let lastResolver = LinkResolver(targets: last.targets, page: known.page)
    return page.references.isSame(for: resolver, as: lastResolver) ? known : nil
  }

  private func html(of page: Page, around body: [UInt8]) -> [UInt8] {
    let html = shell.html(of: page, around: body)
    return page.isNotFoundPage ? NotFoundPage.rooted(html, of: shell) : html
  }
}
