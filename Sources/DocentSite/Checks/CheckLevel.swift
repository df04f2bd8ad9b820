package import DocentModel

/// How much a site minds what a check finds.
package enum CheckLevel: String, Sendable, CaseIterable {
  /// Nothing is said.
  case off
  case note, warning, error

  /// `nil` for what is not said at all.
  package var severity: Diagnostic.Severity? { Diagnostic.Severity(rawValue: rawValue) }
}
