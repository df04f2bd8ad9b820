import DocentMarkdown
import DocentModel

/// Reports the links of a page that lead nowhere.
struct LinkCheck: Sendable {
  let resolver: LinkResolver

  func diagnostics(for links: [Link]) -> [Diagnostic] {
    let source = resolver.page.document.source
    return links.compactMap { link in
      resolver.problem(of: link).map { problem in
        let location = Diagnostic.Location(
          path: source.path, range: link.range, excerpt: source.lineText(link.range.start.line))
        return diagnostic(for: problem, at: location)
      }
    }
  }

  func diagnostic(for problem: LinkProblem, at location: Diagnostic.Location) -> Diagnostic {
    switch problem {
    case .missing(let path):
      let nearest = resolver.targets.nearest(to: path).map { "did you mean ‘\(relative($0))’?" }
      return broken(
        "there is no ‘\(path)’ to link to", at: location,
        hint: nearest ?? "create it, or correct the link")
    case .differsInCase(let path, let actual):
      return broken(
        "‘\(path)’ is not written as its file is named", at: location,
        hint: "write ‘\(relative(actual))’: most servers tell upper and lower case apart")
    case .draft(let path):
      return broken(
        "‘\(path)’ is a draft, and drafts are left out", at: location,
        hint: "publish it, or take the link out")
    case .outside:
      return broken(
        "this link leaves the content folder", at: location,
        hint: "move the file into the content folder, or link to its web address")
    case .ambiguous(let name, let paths):
      return broken(
        "there is more than one ‘\(name)’", at: location,
        hint: "link to the file itself, such as ‘\(relative(paths[0]))’")
    case .movedAnchor(let fragment, let target):
      return Diagnostic(
        .note, id: Check.movedAnchor.id, "‘#\(fragment)’ has moved", at: location,
        hint: "link to ‘\(target)’")
    case .missingAnchor(let fragment, let page):
      let anchors = resolver.targets.page(at: page)?.anchors ?? []
      let nearest = anchors.sorted().nearest(to: fragment).map { "did you mean ‘#\($0)’?" }
      return Diagnostic(
        .error, id: Check.brokenAnchor.id, "‘\(page)’ has no ‘#\(fragment)’", at: location,
        hint: nearest ?? "link to the slug of a heading: its words in lower case, joined by ‘-’")
    }
  }

  private func broken(
    _ summary: String, at location: Diagnostic.Location, hint: String
  ) -> Diagnostic {
    Diagnostic(.error, id: Check.brokenLink.id, summary, at: location, hint: hint)
  }

  private func relative(_ path: SitePath) -> String {
    path.relative(to: resolver.page.path.folder)
  }
}
