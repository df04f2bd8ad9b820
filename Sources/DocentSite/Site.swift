import DocentMarkdown
package import DocentModel

/// Makes a site of folders of Markdown, in two steps: read the pages, then write the HTML.
///
/// Between the two, the examples in the pages can be run, and their outcomes handed in.
package struct SiteBuilder: Sendable {
  private let configuration: SiteConfiguration
  private let theme: Theme
  private let generator: String
  private let includesDrafts: Bool
  private let previewScript: String?

  /// - Parameters:
  ///   - generator: The tool's name and version, as pages carry it.
  ///   - previewScript: The address of a script that reloads the page, while it is written.
  package init(
    configuration: SiteConfiguration, theme: Theme, generator: String,
    includesDrafts: Bool = false, previewScript: String? = nil
  ) {
    self.configuration = configuration
    self.theme = theme
    self.generator = generator
    self.includesDrafts = includesDrafts
    self.previewScript = previewScript
  }

  /// Reads the pages of the content folders.
  package func load(
    _ folders: [SourceFolder]
  ) async -> (content: SiteContent, diagnostics: [Diagnostic]) {
    let inventory = ContentInventory(folders)
    let homeTitle = configuration.title ?? "Home"
    let parser = MarkdownParser(html: configuration.html, typography: configuration.typography)
    let reader = PageReader(homeTitle: homeTitle, parser: parser)
    let results = await inventory.pages.concurrentMap { reader.read($0) }
    let diagnostics = inventory.diagnostics + results.flatMap(\.diagnostics)

    let read = results.compactMap(\.page)
    let drafts = includesDrafts ? [] : read.filter(\.frontMatter.isDraft)
    let published = includesDrafts ? read : read.filter { !$0.frontMatter.isDraft }
    let content = SiteContent(
      pages: GeneratedIndex(homeTitle: homeTitle).completing(published), files: inventory.files,
      drafts: Set(drafts.map(\.path)))
    return (content, configuration.checks.applied(to: diagnostics))
  }

  /// Writes the site's files.
  ///
  /// - Parameter outcomes: What happened to the examples; one without an outcome is shown as not
  ///   verified.
  package func render(
    _ content: SiteContent, outcomes: [ExampleID: ExampleOutcome]
  ) async -> (files: FileTree, diagnostics: [Diagnostic]) {
    guard let site = await LinkedSite(content, configuration) else { return (FileTree(), []) }
    let assembly = await assemble(site, outcomes: outcomes, outputs: Publication.outputs) {
      page, resolver, shell in
      let formerAnchors = FormerAnchorMarks(resolver)
      let body = PageBody(
        page: page, outcomes: outcomes, resolver: resolver, formerAnchors: formerAnchors
      ).html
      let html = shell.html(of: page, around: body, adding: formerAnchors.values)
      return WrittenPage(
        html: page.isNotFoundPage ? NotFoundPage.rooted(html, of: shell) : html,
        body: site.links.showsAgain(page) ? body : nil)
    }
    return (assembly.files, configuration.checks.applied(to: assembly.diagnostics))
  }

  /// What is wrong with the site, without its files: what `render` finds, and what checks do.
  package func problems(of content: SiteContent) async -> [Diagnostic] {
    guard let site = await LinkedSite(content, configuration) else { return [] }
    let assembly = await assemble(site, outcomes: [:], outputs: Publication.fallibleOutputs) {
      _, _, _ in WrittenPage(html: [], body: nil)
    }
    let checked = await CheckedSite(site, configuration: configuration)
    return configuration.checks.applied(to: assembly.diagnostics + (await checked.diagnostics()))
  }

  /// A page's file, and its article if an output shows it again.
  private struct WrittenPage: Sendable {
    let html: [UInt8]
    let body: [UInt8]?
  }

  /// Puts the files of a site together, whatever is in those of its pages.
  private func assemble(
    _ site: LinkedSite, outcomes: [ExampleID: ExampleOutcome], outputs: [any SiteOutput],
    page write: @escaping @Sendable (Page, LinkResolver, PageShell) -> WrittenPage
  ) async -> (files: FileTree, diagnostics: [Diagnostic]) {
    let compiled = PageTemplate.compile(theme)
    guard let template = compiled.template else { return (FileTree(), compiled.diagnostics) }
    let (content, map, links) = (site.content, site.map, site.links)
    let look = SiteLook(configuration, theme: theme)
    let assets = look.assets
    let context = PageContext(
      configuration: configuration, siteTitle: configuration.title ?? map.root.title,
      generator: generator, previewScript: previewScript, map: map, assets: assets,
      home: LinkResolver(targets: site.targets, page: map.root.index))
    let shell = PageShell(
      template: template, context: context, links: links,
      showsAll: content.pages.count <= BranchNavigation.window, folders: [TagIndex.folder])

    let pages = await site.pages.concurrentMap { page, references in
      let resolver = LinkResolver(targets: site.targets, page: page)
      return (
        output: page.output, written: write(page, resolver, shell),
        diagnostics: references.diagnostics(resolver: resolver)
      )
    }

    var files = content.files
    var diagnostics = ThemeCheck(theme).diagnostics + look.diagnostics
    diagnostics += context.diagnostics + pages.flatMap(\.diagnostics)
    var bodies: [SitePath: [UInt8]] = [:]
    for page in pages {
      files[page.output] = page.written.html
      bodies[page.output] = page.written.body
    }
    let publication = Publication(
      configuration: configuration, title: context.siteTitle, content: content, map: map,
      links: links, outcomes: outcomes, shell: shell, bodies: bodies)
    let made = await publication.files(of: outputs, besides: files)
    files = files.overridden(by: made.files)
    diagnostics += made.diagnostics
    let hasMoved = content.pages.contains { page in
      !page.frontMatter.aliases.isEmpty || !page.frontMatter.formerAnchors.isEmpty
    }
    for path in assets.files.paths where hasMoved || path != assets.movedScript {
      if files[path] != nil {
        diagnostics.append(
          Diagnostic(
            .error, id: "same-output", "the content and the theme both have a file \(path)",
            hint: "rename the one in the content"))
      }
      files[path] = assets.files[path]
    }
    let clashes = FolderClashes(
      paths: Set(files.files.keys).union(publication.ownFiles), pages: content.pages)
    return (files, diagnostics + clashes.diagnostics)
  }
}
