package import DocentModel

/// A diagnostic as browsers get it.
package struct ShownProblem: Sendable, Codable, Equatable {
  /// The line of the problem, cut where the caret and what it points at begin and end: so nobody has
  /// to count in columns what a browser sets in glyphs.
  package struct Excerpt: Sendable, Codable, Equatable {
    package let before: String
    package let marked: String
    package let after: String
  }

  package let severity: Diagnostic.Severity
  package let message: String
  package let path: String?
  /// From 1.
  package let line: Int?
  /// From 1, in UTF-8 bytes.
  package let column: Int?
  /// `nil` where there is no line to show.
  package let excerpt: Excerpt?
  package let details: [String]
  package let hint: String?

  init(_ diagnostic: Diagnostic) {
    severity = diagnostic.severity
    message = diagnostic.summary
    let location = diagnostic.location
    path = location?.path
    line = location?.range.start.line
    column = location?.range.start.column
    excerpt = location.flatMap { $0.excerpt.isEmpty ? nil : Excerpt($0) }
    details = diagnostic.details
    hint = diagnostic.hint
  }
}

extension ShownProblem.Excerpt {
  fileprivate init(_ location: Diagnostic.Location) {
    let marked = location.markedBytes
    let bytes = Array(location.excerpt.utf8)
    let text = { (part: Range<Int>) in String(decoding: bytes[part], as: UTF8.self) }
    let before = text(0..<marked.lowerBound)
    let after = text(marked.upperBound..<bytes.count)
    self.before = before.count > longest ? "…" + before.suffix(longest) : before
    self.marked = String(text(marked).prefix(longest))
    self.after = after.count > longest ? after.prefix(longest) + "…" : after
  }
}

/// How many characters of a line are shown on either side: code that a machine wrote may be one line.
private let longest = 200
