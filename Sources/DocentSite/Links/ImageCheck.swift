import DocentMarkdown
import DocentModel

/// Reports the images of a page that browsers cannot show.
struct ImageCheck: Sendable {
  let resolver: LinkResolver

  func diagnostics(for images: [Link]) -> [Diagnostic] {
    images.compactMap { image in
      if let problem = resolver.problem(of: image) { return missing(image, problem) }
      guard let path = resolver.path(of: image) else { return nil }
      if let page = resolver.targets.page(at: path) { return isPage(page.path, at: image) }
      guard resolver.targets.images[path] == .corrupt else { return nil }
      return diagnostic(
        .corruptImage, "‘\(path)’ is no image, or is cut off", at: image,
        hint: "open it in a viewer, and save it again")
    }
  }

  private func missing(_ image: Link, _ problem: LinkProblem) -> Diagnostic {
    switch problem {
    case .missing(let path):
      let nearest = resolver.targets.nearest(to: path).map { "did you mean ‘\(relative($0))’?" }
      return diagnostic(
        .missingImage, "there is no image ‘\(path)’", at: image,
        hint: nearest ?? "add the file, or correct its name")
    case .differsInCase(let path, let actual):
      return diagnostic(
        .missingImage, "‘\(path)’ is not written as its file is named", at: image,
        hint: "write ‘\(relative(actual))’: most servers tell upper and lower case apart")
    case .outside:
      return diagnostic(
        .missingImage, "this image is outside of the content folder", at: image,
        hint: "move the file into the content folder, or name its web address")
    case .ambiguous(let name, let paths):
      return diagnostic(
        .missingImage, "there is more than one ‘\(name)’", at: image,
        hint: "name the file itself, such as ‘\(relative(paths[0]))’")
    case .movedAnchor:
      return diagnostic(
        .missingImage, "this is a place in a page, not an image", at: image,
        hint: "link to it instead")
    case .draft(let path), .missingAnchor(_, let path): return isPage(path, at: image)
    }
  }

  private func isPage(_ path: SitePath, at image: Link) -> Diagnostic {
    diagnostic(
      .missingImage, "‘\(path)’ is a page, not an image", at: image, hint: "link to it instead")
  }

  private func diagnostic(
    _ check: Check, _ summary: String, at image: Link, hint: String
  ) -> Diagnostic {
    Diagnostic(
      .warning, id: check.id, summary, at: image.range, in: resolver.page.document.source,
      hint: hint)
  }

  private func relative(_ path: SitePath) -> String {
    path.relative(to: resolver.page.path.folder)
  }
}
