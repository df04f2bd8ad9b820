/// A rule that makes outputs comparable which differ from run to run.
package struct OutputNormalization: Sendable, Equatable {
  /// A regular expression.
  package let pattern: String
  /// What stands in the place of a match.
  package let replacement: String

  /// - Parameter pattern: A regular expression of Swift's.
  /// - Returns: `nil` for a pattern that is none.
  package init?(pattern: String, replacement: String) {
    guard (try? Regex(pattern)) != nil else { return nil }
    self.pattern = pattern
    self.replacement = replacement
  }

  func applied(to lines: [String]) -> [String] {
    guard let regex = try? Regex(pattern) else { return lines }
    return lines.map { $0.replacing(regex, with: replacement) }
  }
}

extension [OutputNormalization] {
  func applied(to lines: [String]) -> [String] {
    reduce(lines) { lines, rule in rule.applied(to: lines) }
  }
}
