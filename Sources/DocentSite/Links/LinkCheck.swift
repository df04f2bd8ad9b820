import DocentMarkdown
import DocentModel

/// Reports the links of a page that lead nowhere.
struct LinkCheck: Sendable {
  let resolver: LinkResolver

  func diagnostics(for links: [Link]) -> [Diagnostic] {
    links.compactMap { link in
      resolver.problem(of: link).map { diagnostic(for: $0, at: link.range) }
    }
  }

  private func diagnostic(for problem: LinkProblem, at range: SourceRange) -> Diagnostic {
    switch problem {
    case .missing(let path):
      let nearest = resolver.targets.nearest(to: path).map { "did you mean ‘\(relative($0))’?" }
      return broken(
        "there is no ‘\(path)’ to link to", at: range,
        hint: nearest ?? "create it, or correct the link")
    case .differsInCase(let path, let actual):
      return broken(
        "‘\(path)’ is not written as its file is named", at: range,
        hint: "write ‘\(relative(actual))’: most servers tell upper and lower case apart")
    case .draft(let path):
      return broken(
        "‘\(path)’ is a draft, and drafts are left out", at: range,
        hint: "publish it, or take the link out")
    case .outside:
      return broken(
        "this link leaves the content folder", at: range,
        hint: "move the file into the content folder, or link to its web address")
    case .missingAnchor(let fragment, let page):
      let anchors = resolver.targets.page(at: page)?.anchors ?? []
      let nearest = anchors.sorted().nearest(to: fragment).map { "did you mean ‘#\($0)’?" }
      return Diagnostic(
        .error, id: Check.brokenAnchor.rawValue, "‘\(page)’ has no ‘#\(fragment)’", at: range,
        in: resolver.page.document.source,
        hint: nearest ?? "link to the slug of a heading: its words in lower case, joined by ‘-’")
    }
  }

  private func broken(_ summary: String, at range: SourceRange, hint: String) -> Diagnostic {
    Diagnostic(
      .error, id: Check.brokenLink.rawValue, summary, at: range,
      in: resolver.page.document.source, hint: hint)
  }

  private func relative(_ path: SitePath) -> String {
    path.relative(to: resolver.page.path.folder)
  }
}
