import DocentMarkdown
import DocentModel
package import DocentSite

extension Project {
  /// Everything that can be said of the site without running its examples; writes nothing.
  ///
  /// - Parameter paths: The pages and folders to tell about, as absolute paths; `nil` for all. Links
  ///   lead anywhere, so that all pages are read.
  /// - Throws: `ProjectProblem` for a folder that cannot be read, and for a path that is none of the
  ///   site's.
  package func check(
    _ paths: [String]?, includesDrafts: Bool, surroundings: Surroundings
  ) async throws -> CheckReport {
    if let stray = paths?.first(where: { !holds([$0]) }) {
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
    async let siteProblems = builder.render(content, outcomes: [:]).diagnostics
    let found = await builder.check(content)
    let addressProblems = try await checkAddresses(of: content)
    let findings =
      configuration.checks.applied(to: folderProblems + addressProblems) + pageProblems
      + (await siteProblems) + found
    let isKept = { (path: String) in
      paths?.contains { surroundings.absolute(path).isInside($0) } ?? true
    }
    return CheckReport(
      pages: content.pages.count { !$0.isGenerated && isKept($0.document.source.path) },
      findings: findings.filter { finding in
        finding.location.map { isKept($0.path) } ?? (paths == nil)
      })
  }
}
