import DocentMarkdown
import DocentModel
package import DocentSite

extension Project {
  /// Everything that can be said of the site without running its examples; writes nothing.
  ///
  /// - Parameter paths: The pages and folders to tell about, as the user names them; none for all.
  ///   Links lead anywhere, so that all pages are read.
  /// - Throws: `ProjectProblem` for a folder that cannot be read, and for a path that is none of the
  ///   site's.
  package func check(
    _ paths: [String], includesDrafts: Bool, surroundings: Surroundings
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
    let (content, pageProblems) = await builder.load(folders)
    let findings =
      configuration.checks.applied(to: folderProblems) + pageProblems
      + (await builder.problems(of: content))
    let kept = paths.map(surroundings.absolute)
    let isKept = { (path: String) in
      kept.isEmpty || kept.contains { surroundings.absolute(path).isInside($0) }
    }
    return CheckReport(
      pages: content.pages.count { !$0.isGenerated && isKept($0.document.source.path) },
      findings: findings.filter { finding in
        finding.location.map { isKept($0.path) } ?? kept.isEmpty
      })
  }
}
