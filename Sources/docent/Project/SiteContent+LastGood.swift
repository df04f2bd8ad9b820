import DocentMarkdown
import DocentModel
import DocentSite

extension SiteContent {
  /// This content with the last good version of each page that cannot be read as it stands now:
  /// what an author is in the middle of typing should not take the page away.
  func keeping(_ last: SiteContent?, whereUnreadable problems: [Diagnostic]) -> SiteContent {
    let unreadable = problems.filter { problem in
      problem.severity == .error && ["encoding", "front-matter"].contains(problem.id)
    }
    let sources = Set(unreadable.compactMap(\.location?.path))
    let kept = (last?.pages ?? []).filter { sources.contains($0.document.source.path) }
    let outputs = Set(kept.map(\.output))
    let others = pages.filter { !outputs.contains($0.output) }
    return SiteContent(
      pages: (others + kept).sorted { $0.path < $1.path }, files: files, drafts: drafts)
  }
}
