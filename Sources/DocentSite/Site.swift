import DocentMarkdown
package import DocentModel

/// Makes a site of folders of Markdown, in two steps: read the pages, then write the HTML.
///
/// Between the two, the examples in the pages can be run, and their outcomes handed in.
package struct SiteBuilder: Sendable {
  let configuration: SiteConfiguration
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
    let compiled = PageTemplate.compile(theme)
    guard let template = compiled.template, let root = Section(of: content.pages) else {
      return (FileTree(), compiled.diagnostics)
    }
    let map = SiteMap(root: root)
    let references = await content.pages.concurrentMap { PageReferences($0.document) }
    let links = PageLinks(configuration: configuration, content: content, map: map)
    let targets = LinkTargets(content, references: references, files: links.files)
    let look = SiteLook(configuration, theme: theme)
    let assets = look.assets
    let context = PageContext(
      configuration: configuration, siteTitle: configuration.title ?? root.title,
      generator: generator, previewScript: previewScript, map: map, assets: assets,
      home: LinkResolver(targets: targets, page: root.index))
    let shell = PageShell(
      template: template, context: context, links: links,
      showsAll: content.pages.count <= BranchNavigation.window, folders: [TagIndex.folder])

    let rendered = await Array(zip(content.pages, references)).concurrentMap { page, references in
      let resolver = LinkResolver(targets: targets, page: page)
      let formerAnchors = FormerAnchorMarks(resolver)
      let body = PageBody(
        page: page, outcomes: outcomes, resolver: resolver, formerAnchors: formerAnchors
      ).html
      let html = shell.html(of: page, around: body, adding: formerAnchors.values)
      return (
        output: page.output,
        html: page.isNotFoundPage ? NotFoundPage.rooted(html, of: shell) : html,
        body: links.showsAgain(page) ? body : nil,
        diagnostics: references.diagnostics(resolver: resolver)
      )
    }

    var files = content.files
    var diagnostics = ThemeCheck(theme).diagnostics + look.diagnostics
    diagnostics += context.diagnostics + rendered.flatMap(\.diagnostics)
    var bodies: [SitePath: [UInt8]] = [:]
    for page in rendered {
      files[page.output] = page.html
      bodies[page.output] = page.body
    }
    let publication = Publication(
      configuration: configuration, title: context.siteTitle, content: content, map: map,
      links: links, outcomes: outcomes, shell: shell, bodies: bodies)
    let made = await publication.files(besides: files)
    files = files.overridden(by: made.files)
    diagnostics += made.diagnostics
    for path in assets.files.paths {
      if files[path] != nil {
        diagnostics.append(
          Diagnostic(
            .error, id: "same-output", "the content and the theme both have a file \(path)",
            hint: "rename the one in the content"))
      }
      files[path] = assets.files[path]
    }
    diagnostics += FolderClashes(files: files, pages: content.pages).diagnostics
    return (files, configuration.checks.applied(to: diagnostics))
  }
}
