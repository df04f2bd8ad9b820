import DocentMarkdown
import DocentModel

/// Reports files of the site where it has a folder too: no disk can hold both.
struct FolderClashes {
  let paths: Set<SitePath>
  let pages: [Page]

  var diagnostics: [Diagnostic] {
    var reported: Set<SitePath> = []
    return paths.sorted().compactMap { path in
      guard let file = path.foldersAbove.first(where: paths.contains),
        reported.insert(file).inserted
      else { return nil }
      let page = pages.first { !$0.isGenerated && ($0.output == file || $0.output == path) }
      let location = page.map { page in
        Diagnostic.Location(
          path: page.document.source.path, range: SourceRange(line: 1, column: 1), excerpt: "")
      }
      return Diagnostic(
        .error, id: "same-output",
        "the site would have a file ‘\(file)’, and a folder of that name with ‘\(path)’",
        at: location, hint: "rename what is there in the content")
    }
  }
}

extension SitePath {
  /// The folders that a path stands in, the nearest first, without the root.
  var foldersAbove: [SitePath] {
    (1..<max(1, components.count)).reversed().map { SitePath(components: Array(components[..<$0])) }
  }
}
