import DocentMarkdown
package import DocentModel

/// Makes a site of folders of Markdown, in three steps: read the pages, render them, and complete
/// the site with what is made of all pages.
///
/// Between the first two, the examples in the pages can be run. Each of the first two takes what
/// it made the last time, and then does only what has changed since. Each throws
/// `CancellationError` soon after the task is cancelled, whatever the size of the site.
package struct SiteBuilder: Sendable {
  private let configuration: SiteConfiguration
  private let theme: Theme
  private let generator: String
  private let includesDrafts: Bool
  private let isPreview: Bool

  /// - Parameters:
  ///   - generator: The tool's name and version, as pages carry it.
  ///   - isPreview: Whether the site is served from the root of a host, to be seen while it is written.
  package init(
    configuration: SiteConfiguration, theme: Theme, generator: String,
    includesDrafts: Bool = false, isPreview: Bool = false
  ) {
    self.configuration = configuration
    self.theme = theme
    self.generator = generator
    self.includesDrafts = includesDrafts
    self.isPreview = isPreview
  }

  /// Reads the pages of the content folders.
  ///
  /// - Parameter last: What was read before. A page that cannot be read as it stands now keeps its
  ///   last good version, and one whose file has not changed is not read again.
  package func load(
    _ folders: [SourceFolder], after last: SiteContent? = nil
  ) async throws -> (content: SiteContent, diagnostics: [Diagnostic]) {
    let inventory = ContentInventory(folders)
    let homeTitle = configuration.title ?? "Home"
    let reader = PageReader(
      homeTitle: homeTitle, html: configuration.html, typography: configuration.typography,
      marksDrafts: isPreview)
    let readings = try await PageReadings(inventory.pages, reader: reader, after: last?.readings)
    let diagnostics = inventory.diagnostics + readings.readings.flatMap(\.diagnostics)

    let read = readings.pages(keeping: last?.pages ?? [])
    let drafts = includesDrafts ? [] : read.filter(\.frontMatter.isDraft)
    let published = includesDrafts ? read : read.filter { !$0.frontMatter.isDraft }
    let content = SiteContent(
      pages: GeneratedIndex(homeTitle: homeTitle).completing(published), files: inventory.files,
      drafts: Set(drafts.map(\.path)), readings: readings)
    return (content, configuration.checks.applied(to: diagnostics))
  }

  /// Writes the site's pages.
  ///
  /// - Parameters:
  ///   - examples: What is known of the examples; one that is missing is shown as not verified.
  ///   - last: What was rendered before. Pages that come out the same are taken from it.
  /// - Returns: No site where the theme's templates are broken.
  package func renderPages(
    _ content: SiteContent, examples: [ExampleID: ExampleState] = [:],
    after last: RenderedSite? = nil
  ) async throws -> (site: RenderedSite?, diagnostics: [Diagnostic]) {
    let last = last.flatMap { $0.frame.configuration == configuration ? $0 : nil }
    let (look, lookProblems) = ThemeLook.prepare(
      configuration, theme: theme, after: last?.look)
    guard let look, let linked = LinkedSite(content, configuration) else {
      return (nil, lookProblems)
    }
    let site = try await rendering(of: linked, look: look, examples: examples).site(after: last)
    return (site, configuration.checks.applied(to: lookProblems + site.diagnostics))
  }

  private func rendering(
    of site: LinkedSite, look: ThemeLook, examples: [ExampleID: ExampleState]
  ) -> PageRendering {
    PageRendering(
      site: site, look: look, examples: examples,
      frame: SiteFrame(
        configuration: configuration, theme: theme, generator: generator,
        isPreview: isPreview, content: site.content),
      keepsBodies: isPreview)
  }

  /// What is wrong with the site, without its files: what `render` finds, and what checks do.
  package func problems(of content: SiteContent) async throws -> [Diagnostic] {
    let (look, lookProblems) = ThemeLook.prepare(configuration, theme: theme, after: nil)
    var problems = configuration.checks.applied(to: lookProblems)
    guard let linked = LinkedSite(content, configuration) else { return problems }
    if let look {
      let site = try await rendering(of: linked, look: look, examples: [:]).blankSite()
      problems += configuration.checks.applied(to: site.diagnostics)
      problems += try await complete(site, with: Publication.fallibleOutputs).diagnostics
    }
    let checked = try await CheckedSite(linked, configuration: configuration)
    return problems + configuration.checks.applied(to: try await checked.diagnostics())
  }

  /// All files of a site, with those that are made of all its pages.
  package func complete(
    _ site: RenderedSite
  ) async throws -> (files: FileTree, diagnostics: [Diagnostic]) {
    try await complete(site, with: Publication.outputs)
  }

  private func complete(
    _ site: RenderedSite, with outputs: [any SiteOutput]
  ) async throws -> (files: FileTree, diagnostics: [Diagnostic]) {
    let made = try await site.publication.files(of: outputs, besides: site.files)
    let files = site.files.overridden(by: made.files)
    let paths = Set(files.files.keys).union(site.publication.ownFiles)
    let clashes = FolderClashes(paths: paths, pages: site.content.pages).diagnostics
    return (files, configuration.checks.applied(to: made.diagnostics + clashes))
  }

  /// Writes all of the site's files at once; takes what `renderPages` does.
  package func render(
    _ content: SiteContent, examples: [ExampleID: ExampleState] = [:],
    after last: RenderedSite? = nil
  ) async throws -> (site: RenderedSite?, files: FileTree, diagnostics: [Diagnostic]) {
    let (site, diagnostics) = try await renderPages(content, examples: examples, after: last)
    guard let site else { return (nil, FileTree(), diagnostics) }
    let whole = try await complete(site)
    return (site, whole.files, diagnostics + whole.diagnostics)
  }
}
