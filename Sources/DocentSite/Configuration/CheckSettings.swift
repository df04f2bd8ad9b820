package import DocentModel

/// How much a site minds each finding.
package struct CheckSettings: Sendable, Equatable {
  /// By the checks' ids.
  package var rules: [String: CheckRule] = [:]
  /// The content folders as diagnostics print them.
  package var contentFolders = ["content"]

  package init() {}

  /// The diagnostics as the site wants to hear them: some louder, some softer, some not at all.
  package func applied(to diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.compactMap { diagnostic in
      guard let level = level(for: diagnostic) else { return diagnostic }
      guard let severity = level.severity else { return nil }
      var changed = diagnostic
      changed.severity = severity
      return changed
    }
  }

  /// `nil` where the diagnostic is to stay as it is.
  private func level(for diagnostic: Diagnostic) -> CheckLevel? {
    let path = diagnostic.location.flatMap { contentPath(of: $0.path) }
    if let level = rules[diagnostic.id]?.level(at: path) { return level }
    return Check.named(diagnostic.id)?.level == .off ? .off : nil
  }

  /// The path in its content folder of what diagnostics name; `nil` for what is in none.
  private func contentPath(of displayPath: String) -> SitePath? {
    for folder in contentFolders {
      if folder.isEmpty || folder == "." { return SitePath(displayPath) }
      if displayPath.hasPrefix(folder + "/") {
        return SitePath(String(displayPath.dropFirst(folder.count + 1)))
      }
    }
    return nil
  }
}
