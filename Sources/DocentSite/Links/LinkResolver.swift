import DocentMarkdown
import DocentModel

/// What is wrong with a link within the site.
enum LinkProblem: Error, Equatable {
  case missing(SitePath)
  case differsInCase(SitePath, actual: SitePath)
  case draft(SitePath)
  case outside
  /// Of a link by name alone: several files have it.
  case ambiguous(String, [SitePath])
  case missingAnchor(String, page: SitePath)
  /// A former anchor, which leads on to `target`, a link of the same page as this.
  case movedAnchor(String, target: String)
}

/// Turns the links of one page, which lead to Markdown files, into links between HTML files.
struct LinkResolver: Sendable {
  let targets: LinkTargets
  let page: Page

  /// The link as the HTML has it; one that leads nowhere stays as it was written.
  func href(of link: Link) -> String {
    guard let address = LinkAddress(link.destination), let output = try? output(of: address)
    else { return link.destination }
    let isWithinPage = address.path.isEmpty
    if let moved = destination(ofFormer: address.fragment, of: output) {
      return href(
        of: moved, query: address.query, isWithinPage: isWithinPage && moved.page == page.output)
    }
    return href(
      of: AnchorDestination(page: output, fragment: address.fragment), query: address.query,
      isWithinPage: isWithinPage)
  }

  /// A link from the page to an anchor.
  func href(
    of destination: AnchorDestination, query: String = "", isWithinPage: Bool = false
  ) -> String {
    let path =
      isWithinPage ? "" : destination.page.relative(to: page.output.folder).percentEncoded
    return path + query + (destination.fragment.map { "#\($0.percentEncoded)" } ?? "")
  }

  /// Where a link leads; `nil` for one that leaves the site or is broken.
  func destination(of link: Link) -> AnchorDestination? {
    guard problem(of: link) == nil, let address = LinkAddress(link.destination),
      let output = try? output(of: address)
    else { return nil }
    return AnchorDestination(page: output, fragment: address.fragment)
  }

  /// Where a former anchor of a page leads; `nil` for any other.
  private func destination(
    ofFormer fragment: String?, of output: SitePath
  ) -> AnchorDestination? {
    guard let fragment, let target = targets.page(at: output) else { return nil }
    return targets.destination(ofFormer: fragment, of: target)
  }

  /// The title of the page that a link by name leads to, where the author wrote no text for it.
  func title(of link: Link) -> String? {
    guard let address = LinkAddress(link.destination), address.isName,
      link.inlines.isEmpty || link.inlines.plainText == link.destination,
      let output = try? output(of: address)
    else { return nil }
    return targets.page(at: output)?.title
  }

  /// The file in the site that a link leads to; `nil` for one that leaves the site or is broken.
  func path(of link: Link) -> SitePath? {
    LinkAddress(link.destination).flatMap { try? output(of: $0) }
  }

  /// The size of an image, if it is one of the site's that tells it.
  func size(of image: Link) -> ImageSize? {
    guard let path = path(of: image), case .sized(let size)? = targets.images[path] else {
      return nil
    }
    return size
  }

  /// What is wrong with a link, if something is.
  func problem(of link: Link) -> LinkProblem? {
    guard let address = LinkAddress(link.destination) else { return nil }
    do throws(LinkProblem) {
      let output = try output(of: address)
      guard let fragment = address.fragment, !fragment.isEmpty, fragment != "top",
        let target = targets.page(at: output), !target.anchors.contains(fragment)
      else { return nil }
      if let destination = targets.destination(ofFormer: fragment, of: target) {
        return .movedAnchor(fragment, target: self.target(for: destination))
      }
      return .missingAnchor(fragment, page: target.path)
    } catch {
      return error
    }
  }

  /// A link to an anchor as the author of the page writes it.
  private func target(for destination: AnchorDestination) -> String {
    let fragment = destination.fragment.map { "#\($0)" } ?? ""
    if destination.page == page.output, !fragment.isEmpty { return fragment }
    let path = targets.page(at: destination.page)?.path ?? destination.page
    return path.relative(to: page.path.folder) + fragment
  }

  /// The page that a link names by one of its former addresses.
  func formerTarget(of link: Link) -> LinkTargets.PageTarget? {
    guard let address = LinkAddress(link.destination), !address.path.isEmpty,
      let path = SitePath(address.path, in: page.path.folder), targets.page(at: path) == nil,
      !targets.hasFile(at: path)
    else { return nil }
    return targets.page(formerlyAt: path)
  }

  /// The file of the site that an address leads to; for a former address of a page, the page.
  private func output(of address: LinkAddress) throws(LinkProblem) -> SitePath {
    guard !address.path.isEmpty else { return page.output }
    if address.isName { return try output(named: address.path) }
    guard let path = SitePath(address.path, in: page.path.folder) else { throw .outside }
    if let target = targets.page(at: path) { return target.output }
    if targets.hasFile(at: path) { return path }
    if let current = targets.page(formerlyAt: path) { return current.output }
    let places = PagePlaces(of: path, address, on: page)
    if let target = targets.onlyPage(at: places) { return target.output }
    if let draft = ([path] + places.paths).first(where: targets.isDraft) { throw .draft(draft) }
    for place in [path] + places.paths {
      guard let actual = targets.path(ignoringCaseOf: place), actual != place else { continue }
      throw .differsInCase(path, actual: actual)
    }
    throw .missing(path)
  }

  /// The only file of a name, wherever it is, as DocC looks for them.
  private func output(named name: String) throws(LinkProblem) -> SitePath {
    let found = targets.paths(named: name)
    if found.count > 1 { throw .ambiguous(name, found) }
    guard let path = found.first else { throw .missing(SitePath(components: [name])) }
    return targets.page(at: path)?.output ?? path
  }
}
