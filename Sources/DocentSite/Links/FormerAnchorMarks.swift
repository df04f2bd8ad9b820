import DocentMarkdown
import DocentModel

/// What a page has so that links to its former anchors still arrive.
struct FormerAnchorMarks: Sendable, Equatable {
  /// The former anchors at each heading, by the heading's id: they arrive without a script.
  private(set) var headings: [String: [String]] = [:]
  /// What is shown to those who come for an anchor that is in another place now.
  private var notices: [[String: String]] = []

  init(_ resolver: LinkResolver) {
    guard !resolver.page.frontMatter.formerAnchors.isEmpty,
      let target = resolver.targets.page(at: resolver.page.path)
    else { return }
    for former in resolver.page.frontMatter.formerAnchors {
      guard let place = resolver.targets.destination(ofFormer: former.name, of: target) else {
        continue
      }
      let isHere = place.page == target.output
      if isHere, let id = place.fragment, target.headings.contains(id) {
        headings[id, default: []].append(former.name)
      } else {
        notices.append([
          "id": former.name,
          "href": resolver.href(of: place, isWithinPage: isHere),
          "title": resolver.targets.page(at: place.page)?.title ?? place.page.name,
        ])
      }
    }
  }

  /// The notices as the page's template sees them.
  var values: [String: Any] {
    notices.isEmpty ? [:] : ["formerAnchors": notices, "hasFormerAnchors": true]
  }
}
