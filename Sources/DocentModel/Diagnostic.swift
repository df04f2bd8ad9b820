/// A problem in what the author wrote, with the place to mend it.
///
/// Stages collect diagnostics beside their result; they throw only when they cannot go on.
package struct Diagnostic: Sendable, Equatable {
  /// How bad it is, from the least to the worst.
  package enum Severity: String, Sendable, Codable, CaseIterable {
    case note, warning, error
  }

  /// Where a problem is, with the text of the line, so that it can be shown later.
  package struct Location: Sendable, Equatable {
    package let path: String
    package let range: SourceRange
    /// The line at which the range starts.
    package let excerpt: String

    package init(path: String, range: SourceRange, excerpt: String) {
      self.path = path
      self.range = range
      self.excerpt = excerpt
    }

    /// Which bytes of the excerpt the range holds: none where it only names a place.
    package var markedBytes: Range<Int> {
      let count = excerpt.utf8.count
      let start = min(range.start.column - 1, count)
      let isOneLine = range.end.line == range.start.line
      return start..<max(start, isOneLine ? min(range.end.column - 1, count) : count)
    }
  }

  package var severity: Severity
  /// A stable name for the kind of problem, in words joined by `-`, such as `broken-link`.
  package let id: String
  /// What is wrong, in one line that starts in lower case and ends without a period.
  package let summary: String
  /// Where to mend it; `nil` for a problem of no file.
  package let location: Location?
  /// Lines that follow the excerpt as they stand: a difference of outputs, a compiler's notes.
  package let details: [String]
  /// What to do about it, in one line.
  package let hint: String?

  /// A problem in a text at hand, which gives the path and the line to show.
  package init(
    _ severity: Severity, id: String, _ summary: String, at location: Location? = nil,
    details: [String] = [], hint: String? = nil
  ) {
    self.severity = severity
    self.id = id
    self.summary = summary
    self.location = location
    self.details = details
    self.hint = hint
  }

  package init(
    _ severity: Severity, id: String, _ summary: String, at range: SourceRange,
    in source: SourceFile, details: [String] = [], hint: String? = nil
  ) {
    let location = Location(
      path: source.path, range: range, excerpt: source.lineText(range.start.line))
    self.init(severity, id: id, summary, at: location, details: details, hint: hint)
  }
}

extension Sequence<Diagnostic> {
  /// Whether one of them is an error.
  package var hasErrors: Bool { contains { $0.severity == .error } }
}
