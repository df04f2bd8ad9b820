import DocentModel

/// How much a site minds what one check finds, and where it minds it otherwise.
package struct CheckRule: Sendable, Equatable {
  /// `nil` for as much as the check does by itself.
  package var level: CheckLevel?
  /// The pages for which another level holds.
  package var exceptions: [CheckLevel: [PathPattern]] = [:]

  package init(_ level: CheckLevel? = nil) { self.level = level }

  /// The level for a page; the lowest, where several name it.
  ///
  /// - Parameter path: The page's path in its content folder; `nil` for what is no page.
  func level(at path: SitePath?) -> CheckLevel? {
    guard let path else { return level }
    let exception = CheckLevel.allCases.first { level in
      exceptions[level, default: []].contains { $0.matches(path) }
    }
    return exception ?? level
  }
}
