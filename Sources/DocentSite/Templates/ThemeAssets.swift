import DocentModel

/// The files that every page of a site shares, at their places in the site.
///
/// A name holds a part of the content's hash, so that a browser may keep the file for ever and still
/// never shows a stale one. Files that only the theme's own templates and scripts know keep their
/// names.
struct ThemeAssets: Sendable {
  static let folder = SitePath(components: ["assets"])

  let stylesheet: SitePath?
  /// What only the printable page loads besides.
  let bookStylesheet: SitePath?
  let script: SitePath?
  let earlyScript: SitePath?
  /// For pages that have moved, or have anchors that have.
  let movedScript: SitePath?
  /// What the search loads when it is opened.
  let searchScript: SitePath?
  let searchStylesheet: SitePath?
  private(set) var files = FileTree()
  private var images: [ThemeImage: SitePath] = [:]
  private var sizes: [ThemeImage: ImageSize] = [:]

  /// - Parameter accent: The colours to have in place of the theme's accent.
  init(_ theme: Theme, accent: AccentPalette? = nil) {
    var files = FileTree()
    for path in theme.sharedPaths where path != Self.themeFavicon {
      files[SitePath(components: Self.folder.components + path.components)] = theme.files[path]
    }
    let sheets = theme.styles + [accent?.styles].compactMap(\.self)
    func bundle(_ sheets: [[UInt8]]) -> [UInt8] { StyleBundle(sheets, address: address).bytes }
    func address(_ text: String) -> String? {
      guard let address = LinkAddress(text), let path = SitePath(address.path),
        !path.isRoot, let bytes = theme.sharedFile(at: path)
      else { return nil }
      let hashed = files.add(bytes, as: path)
      let fragment = address.fragment.map { "#\($0)" } ?? ""
      return hashed.relative(to: Self.folder).percentEncoded + address.query + fragment
    }
    let name = { SitePath(components: [$0]) }
    stylesheet = sheets.isEmpty ? nil : files.add(bundle(sheets), as: name("docent.css"))
    bookStylesheet = theme.files[Theme.bookStyles].map {
      files.add(bundle([$0]), as: name(Theme.bookStyles.name))
    }
    script = Self.scripts(of: theme).map { files.add($0, as: name("docent.js")) }
    let ownScript = { (script: String) in
      theme.scripts { $0.components == ["scripts", script] }.first.map { ($0, name(script)) }
    }
    earlyScript = ownScript("early.js").map { files.add($0, as: $1) }
    movedScript = ownScript("moved.js").map { files.add($0, as: $1) }
    searchScript = Self.searchScript(of: theme).map { files.add($0, as: name("search.js")) }
    let searchSheets = theme.searchStyles
    searchStylesheet =
      searchSheets.isEmpty ? nil : files.add(bundle(searchSheets), as: name("search.css"))
    for image in ThemeImage.allCases {
      guard let file = theme.images[image] else { continue }
      images[image] = files.add(file.bytes, as: name(file.name))
      if case .sized(let size) = file.finding { sizes[image] = size }
    }
    if images[.favicon] == nil {
      images[.favicon] = theme.files[Self.themeFavicon]
        .map { files.add($0, as: Self.themeFavicon) }
    }
    self.files = files
  }

  /// The files that a site needs: one where nothing has moved does without the script for that.
  func files(for content: SiteContent) -> FileTree {
    let hasMoved = content.pages.contains { page in
      !page.frontMatter.aliases.isEmpty || !page.frontMatter.formerAnchors.isEmpty
    }
    guard let movedScript, !hasMoved else { return files }
    var needed = files
    needed[movedScript] = nil
    return needed
  }

  subscript(image: ThemeImage) -> SitePath? { images[image] }

  /// `nil` for an image whose size is not known.
  func size(of image: ThemeImage) -> ImageSize? { sizes[image] }

  private static let themeFavicon = SitePath(components: ["favicon.svg"])

  /// The scripts that pages load by themselves: before all else, or only where needed.
  private static let separateScripts = ["early.js", "moved.js"]

  /// All other scripts in one, each in a block of its own so that their names do not meet.
  private static func scripts(of theme: Theme) -> [UInt8]? {
    let scripts = theme.scripts { !separateScripts.contains($0.name) && !$0.isOfSearch }
    var bundle = ScriptBundle()
    for script in scripts { bundle.append([script]) }
    return scripts.isEmpty ? nil : bundle.bytes
  }

  /// The scripts of the search in one block: they share their names.
  private static func searchScript(of theme: Theme) -> [UInt8]? {
    let scripts = theme.scripts(where: \.isOfSearch)
    var bundle = ScriptBundle()
    bundle.append(scripts)
    return scripts.isEmpty ? nil : bundle.bytes
  }
}

extension FileTree {
  /// Adds an asset under a name that holds a part of its hash, and returns its place.
  fileprivate mutating func add(_ bytes: [UInt8], as path: SitePath) -> SitePath {
    // 32 bits: two versions of one file would share a name once in four thousand million.
    let hash = ContentHash(of: bytes).description.prefix(8)
    let name =
      path.pathExtension.isEmpty
      ? "\(path.name).\(hash)" : "\(path.stem).\(hash).\(path.pathExtension)"
    let folder = ThemeAssets.folder.components + path.folder.components
    let place = SitePath(components: folder + [name])
    self[place] = bytes
    return place
  }
}
