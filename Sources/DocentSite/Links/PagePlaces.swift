import DocentModel

/// Where a page may stand that a link names by its address on a server: `sub/x`, `sub/x/`, `sub/x.html`.
///
/// VitePress, Starlight and Hugo link so. Where a server shows `x.md` at `x/`, its relative links
/// start from there.
struct PagePlaces {
  /// The Markdown files that the link can mean.
  let paths: [SitePath]

  /// - Parameter path: The address, read from the folder of the page.
  init(of path: SitePath, _ address: LinkAddress, on page: Page) {
    let isRelative = !address.path.hasPrefix("/") && !page.isIndex
    let fromPage =
      isRelative ? SitePath(address.path, in: page.folder.appending(page.path.stem)) : nil
    paths = ([path] + [fromPage].compactMap(\.self)).flatMap(Self.files)
  }

  private static func files(at path: SitePath) -> [SitePath] {
    guard !path.isRoot else { return [] }
    if path.name == "index.html" { return files(at: path.folder) }
    let name = path.pathExtension == "html" ? path.stem : path.name
    return [path.folder.appending(name + ".md"), path.folder.appending(name).appending("index.md")]
  }
}
