import DocentModel
package import Foundation

/// The JSON of `docent check`, key by key: a promise to programs that read it.
///
/// A change that such a program could stumble over needs another version.
package struct JSONFindings: Encodable {
  struct Summary: Encodable {
    let errors: Int
    let warnings: Int
    let notes: Int
  }

  /// Keys without a value are left out: those of the place for what has none, and `hint`.
  struct Finding: Encodable {
    let check: String
    let severity: Diagnostic.Severity
    let file: String?
    /// Lines and columns are counted from 1, columns in bytes of UTF-8; the end is exclusive.
    let line: Int?
    let column: Int?
    let endLine: Int?
    let endColumn: Int?
    let message: String
    let details: [String]?
    let hint: String?
  }

  static let version = 1

  let version: Int
  let pages: Int
  let summary: Summary
  let findings: [Finding]

  package init(_ report: CheckReport) {
    version = Self.version
    pages = report.pages
    summary = Summary(
      errors: report.count(.error), warnings: report.count(.warning), notes: report.count(.note))
    findings = report.findings.map(Finding.init)
  }

  /// - Throws: Nothing that these values could cause.
  package func data() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(self)
  }
}

extension JSONFindings.Finding {
  fileprivate init(_ diagnostic: Diagnostic) {
    let range = diagnostic.location?.range
    self.init(
      check: diagnostic.id, severity: diagnostic.severity, file: diagnostic.location?.path,
      line: range?.start.line, column: range?.start.column, endLine: range?.end.line,
      endColumn: range?.end.column, message: diagnostic.summary,
      details: diagnostic.details.isEmpty ? nil : diagnostic.details, hint: diagnostic.hint)
  }
}
