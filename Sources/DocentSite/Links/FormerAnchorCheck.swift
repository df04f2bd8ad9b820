import DocentMarkdown
import DocentModel

/// Reports the former anchors in a page's front matter that cannot lead to what they name.
struct FormerAnchorCheck: Sendable {
  let resolver: LinkResolver

  var diagnostics: [Diagnostic] {
    let anchors = resolver.targets.page(at: resolver.page.path)?.anchors ?? []
    return resolver.page.frontMatter.formerAnchors.compactMap { former in
      if anchors.contains(former.name) {
        return problem(
          "the page has an anchor ‘#\(former.name)’ of its own", at: former.nameRange,
          hint: "take this line out, or give the other an id of its own")
      }
      switch resolver.problem(of: former.link) {
      case nil where LinkAddress(former.link.destination) == nil:
        return problem(
          "‘\(former.target)’ is not within the site", at: former.targetRange,
          hint: "name an anchor of this page, or another page")
      case nil: return nil
      case .movedAnchor(let name, let target):
        return problem(
          "‘#\(name)’ is a former anchor itself", at: former.targetRange,
          hint: "write where that leads: ‘\(target)’")
      case .missingAnchor(let name, let page) where page == resolver.page.path:
        let nearest = anchors.sorted().nearest(to: name).map { "did you mean ‘\($0)’?" }
        return problem(
          "this page has no anchor ‘#\(name)’", at: former.targetRange,
          hint: nearest ?? "name a heading by its words in lower case, joined by ‘-’")
      case let other?:
        return LinkCheck(resolver: resolver).diagnostic(
          for: other, at: resolver.page.document.source.location(of: former.targetRange))
      }
    }
  }

  private func problem(_ summary: String, at range: SourceRange, hint: String) -> Diagnostic {
    Diagnostic(
      .formerAnchor, summary, at: range, in: resolver.page.document.source, hint: hint)
  }
}

extension SourceFile {
  /// A stretch of the file as diagnostics show it.
  func location(of range: SourceRange) -> Diagnostic.Location {
    Diagnostic.Location(path: path, range: range, excerpt: lineText(range.start.line))
  }
}
