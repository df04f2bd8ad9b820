import DocentMarkdown
import DocentModel
package import DocentSite

extension Project {
  /// Everything that can be said of the site without running its examples; writes nothing.
  ///
  /// - Parameters:
  ///   - paths: The pages and folders to tell about, as the user names them; none for all. Links lead
  ///     anywhere, so that all pages are read.
  ///   - webLinks: Asks about links to other sites; `nil` where they are not to be checked.
  /// - Throws: `ProjectProblem` for a path that is none of the site's, and for what would keep a
  ///   build from its start: a folder that cannot be read, or is not Docent's to write to.
  package func check(
    _ paths: [String], includesDrafts: Bool, webLinks: WebLinkCheck?, surroundings: Surroundings
  ) async throws -> CheckReport {
    if let stray = paths.first(where: { !holds([surroundings.absolute($0)]) }) {
      throw ProjectProblem(
        Diagnostic(
          .error, id: "path", "‘\(stray)’ is not in the content of this site",
          hint: "name pages and folders of: \(configuration.contentFolders.joined(separator: ", "))"
        ))
    }
    let builder = SiteBuilder(
      configuration: configuration, theme: try readTheme(), generator: "",
      includesDrafts: includesDrafts)
    let (folders, folderProblems) = try readContent()
    try checkOutput(FileTree(), to: nil)
    _ = try examplePlace.hostPackage()
    let (content, pageProblems) = try await builder.load(folders)
    let kept = paths.map(surroundings.absolute)
    let isKept = { (path: String) in
      kept.isEmpty || kept.contains { surroundings.absolute(path).isInside($0) }
    }
    var ownProblems = folderProblems
    ownProblems += try checkAddresses(of: content)
    ownProblems += await checkExamples(of: content)
    if let webLinks {
      let links = WebLinks(content, configuration: configuration).links
      ownProblems += await webLinks.diagnostics(
        for: links.filter { isKept($0.location.path) },
        cachePath: workspaceFolder + "/web-links.json")
    }
    let findings =
      configuration.checks.applied(to: ownProblems) + pageProblems
      + (try await builder.problems(of: content))
    return CheckReport(
      pages: content.pages.count { !$0.isGenerated && isKept($0.document.source.path) },
      findings: findings.filter { finding in
        finding.location.map { isKept($0.path) } ?? kept.isEmpty
      })
  }
}
