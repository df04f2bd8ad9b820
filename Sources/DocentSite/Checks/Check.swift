package import DocentModel

/// A kind of finding: what `docent.yml` calls it, and what is said of it in lists and reports.
package struct Check: Sendable, Equatable {
  /// The stable name, in words joined by `-`; diagnostics have it as theirs.
  package let id: String
  /// The level unless `docent.yml` names another.
  package let level: CheckLevel
  /// What it finds, in one line that starts in lower case and ends without a period.
  package let summary: String
  /// Why that matters, and how to mend it, in whole sentences.
  package let explanation: String
  /// Whether the level stands, because the site is not what its author wrote as long as it is found.
  package let isFixed: Bool

  package init(
    _ id: String, _ level: CheckLevel, _ summary: String, explanation: String,
    isFixed: Bool = false
  ) {
    self.id = id
    self.level = level
    self.summary = summary
    self.explanation = explanation
    self.isFixed = isFixed
  }
}

extension Diagnostic {
  /// What a check found, as loud as the check is by itself.
  package init(
    _ check: Check, _ summary: String, at range: SourceRange, in source: SourceFile,
    details: [String] = [], hint: String? = nil
  ) {
    self.init(
      check.level.severity ?? .note, id: check.id, summary, at: range, in: source,
      details: details, hint: hint)
  }
}
