import DocentModel

/// Everything in a site that a link can lead to.
struct LinkTargets: Sendable, Equatable {
  struct PageTarget: Sendable, Equatable {
    let path: SitePath
    let output: SitePath
    let title: String
    let anchors: Set<String>
    /// Those of the anchors that are headings.
    let headings: Set<String>
  }

  private var pages: [SitePath: PageTarget] = [:]
  /// The index page of each folder.
  private var indexes: [SitePath: PageTarget] = [:]
  private let files: Set<SitePath>
  let images: ImageCatalogue
  private let drafts: Set<SitePath>
  private var pathsInLowerCase: [String: SitePath] = [:]
  /// The pages and files by their names, as DocC writes them.
  private var pathsByName: [String: [SitePath]] = [:]
  /// The pages by what answers at their former addresses.
  private var formerPages: [SitePath: SitePath] = [:]
  /// Where the former anchors lead, by the path of their page.
  private var formerAnchors: [SitePath: [String: AnchorDestination]] = [:]

  /// - Parameter files: What is in the site beside the content.
  init(_ content: SiteContent, files others: Set<SitePath>) {
    files = others.union(content.files.files.keys)
    images = ImageCatalogue(content.files)
    drafts = content.drafts
    for page in content.pages {
      let target = PageTarget(
        path: page.path, output: page.output, title: page.title,
        anchors: page.references.anchors, headings: page.references.headings)
      pages[page.path] = target
      pages[page.output] = target
      if page.isIndex { indexes[page.folder] = target }
      for alias in page.frontMatter.aliases.compactMap({ $0.output(in: page.folder) }) {
        formerPages[alias] = page.path
      }
      pathsInLowerCase[page.path.description.lowercased()] = page.path
      let name = page.isIndex ? page.folder.name : page.path.stem
      pathsByName[name.asReference, default: []].append(page.path)
    }
    for file in files.sorted() {
      pathsInLowerCase[file.description.lowercased()] = file
      pathsByName[file.name.asReference, default: []].append(file)
      if !file.pathExtension.isEmpty {
        pathsByName[file.stem.asReference, default: []].append(file)
      }
    }
    // Links can be resolved only when all pages are known.
    for page in content.pages where !page.frontMatter.formerAnchors.isEmpty {
      formerAnchors[page.path] = destinations(ofFormerAnchorsOf: page)
    }
  }

  private func destinations(ofFormerAnchorsOf page: Page) -> [String: AnchorDestination] {
    let resolver = LinkResolver(targets: self, page: page)
    let anchors = pages[page.path]?.anchors ?? []
    return page.frontMatter.formerAnchors.reduce(into: [:]) { destinations, former in
      guard !anchors.contains(former.name) else { return }
      destinations[former.name] = resolver.destination(of: former.link)
    }
  }

  func page(at path: SitePath) -> PageTarget? { pages[path] ?? indexes[path] }

  /// The page that stands at one of these places, if no other does.
  func onlyPage(at places: PagePlaces) -> PageTarget? {
    let found = Set(places.paths.compactMap { pages[$0]?.path })
    return found.count == 1 ? found.first.flatMap { pages[$0] } : nil
  }

  /// The pages and files whose name is the last part of a reference of DocC's.
  func paths(named name: String) -> [SitePath] {
    pathsByName[SitePath(name)?.name.asReference ?? ""] ?? []
  }

  func hasFile(at path: SitePath) -> Bool { files.contains(path) }
  func isDraft(_ path: SitePath) -> Bool { drafts.contains(path) }

  /// Where a former anchor of a page leads; `nil` for one that leads nowhere.
  func destination(ofFormer anchor: String, of page: PageTarget) -> AnchorDestination? {
    formerAnchors[page.path]?[anchor]
  }

  /// The page that an alias of its own makes known by this path.
  func page(formerlyAt path: SitePath) -> PageTarget? {
    let former =
      path.pathExtension == "md"
      ? formerPages[path.withExtension("html")]
      : formerPages[path] ?? formerPages[path.appending("index.html")]
    return former.flatMap { pages[$0] }
  }

  /// The page or file whose path differs from this one in nothing but upper and lower case.
  func path(ignoringCaseOf path: SitePath) -> SitePath? {
    pathsInLowerCase[path.description.lowercased()]
  }

  /// The page or file that a wrong path was probably meant to name.
  func nearest(to path: SitePath) -> SitePath? {
    let paths = pathsInLowerCase.values.sorted()
    let withSameName = paths.filter { $0.name == path.name || $0.stem == path.name }
    if withSameName.count == 1 { return withSameName[0] }
    return paths.map(\.description).nearest(to: path.description).flatMap(SitePath.init(_:))
  }
}

extension String {
  /// A file's name as it stands in a link of DocC's, which has no blanks.
  fileprivate var asReference: String { lowercased().replacing(" ", with: "-") }
}
