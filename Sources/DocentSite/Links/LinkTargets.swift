import DocentModel

/// Everything in a site that a link can lead to.
struct LinkTargets: Sendable, Equatable {
  struct PageTarget: Sendable, Equatable {
    let path: SitePath
    let output: SitePath
    let anchors: Set<String>
  }

  private var pages: [SitePath: PageTarget] = [:]
  /// The index page of each folder.
  private var indexes: [SitePath: PageTarget] = [:]
  private let files: Set<SitePath>
  let images: ImageCatalogue
  private let drafts: Set<SitePath>
  private var pathsInLowerCase: [String: SitePath] = [:]
  /// The pages by what answers at their former addresses.
  private var formerPages: [SitePath: SitePath] = [:]

  /// - Parameter files: What is in the site beside the content.
  init(_ content: SiteContent, files others: Set<SitePath>) {
    files = others.union(content.files.files.keys)
    images = ImageCatalogue(content.files)
    drafts = content.drafts
    for page in content.pages {
      let target = PageTarget(
        path: page.path, output: page.output, anchors: page.references.anchors)
      pages[page.path] = target
      pages[page.output] = target
      if page.isIndex { indexes[page.folder] = target }
      for alias in page.frontMatter.aliases.compactMap({ $0.output(in: page.folder) }) {
        formerPages[alias] = page.path
      }
      pathsInLowerCase[page.path.description.lowercased()] = page.path
    }
    for file in files.sorted() { pathsInLowerCase[file.description.lowercased()] = file }
  }

  func page(at path: SitePath) -> PageTarget? { pages[path] ?? indexes[path] }
  func hasFile(at path: SitePath) -> Bool { files.contains(path) }
  func isDraft(_ path: SitePath) -> Bool { drafts.contains(path) }

  /// The page that an alias of its own makes known by this path.
  func page(formerlyAt path: SitePath) -> SitePath? {
    if path.pathExtension == "md" { return formerPages[path.withExtension("html")] }
    return formerPages[path] ?? formerPages[path.appending("index.html")]
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
