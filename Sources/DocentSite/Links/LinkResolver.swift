import DocentMarkdown
import DocentModel

/// What is wrong with a link within the site.
enum LinkProblem: Error, Equatable {
  case missing(SitePath)
  case differsInCase(SitePath, actual: SitePath)
  case draft(SitePath)
  case outside
  case missingAnchor(String, page: SitePath)
}

/// Turns the links of one page, which lead to Markdown files, into links between HTML files.
struct LinkResolver: Sendable {
  let targets: LinkTargets
  let page: Page

  /// The link as the HTML has it; one that leads nowhere stays as it was written.
  func href(of link: Link) -> String {
    guard let address = LinkAddress(link.destination), let output = try? output(of: address)
    else { return link.destination }
    let path =
      address.path.isEmpty ? "" : output.relative(to: page.output.folder).percentEncoded
    return path + address.query + (address.fragment.map { "#\($0.percentEncoded)" } ?? "")
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
      return .missingAnchor(fragment, page: target.path)
    } catch {
      return error
    }
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
    guard let path = SitePath(address.path, in: page.path.folder) else { throw .outside }
    if let target = targets.page(at: path) { return target.output }
    if targets.hasFile(at: path) { return path }
    if let current = targets.page(formerlyAt: path) { return current.output }
    if targets.isDraft(path) { throw .draft(path) }
    if let actual = targets.path(ignoringCaseOf: path) {
      throw .differsInCase(path, actual: actual)
    }
    throw .missing(path)
  }
}
