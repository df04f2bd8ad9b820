package import DocentModel

/// What `docent check` tells, whatever the format.
package struct CheckReport: Sendable {
  /// How many pages were looked at.
  package let pages: Int
  package let findings: [Diagnostic]

  package init(pages: Int, findings: [Diagnostic]) {
    self.pages = pages
    self.findings = findings
  }

  /// How many findings are this severe.
  package func count(_ severity: Diagnostic.Severity) -> Int {
    findings.count { $0.severity == severity }
  }

  /// One line for people.
  package var summaryLine: String {
    let parts = [
      Self.counted(pages, "page"), Self.counted(Check.all.count, "check"),
      Self.counted(count(.error), "error"), Self.counted(count(.warning), "warning"),
      Self.counted(count(.note), "note"),
    ]
    return "checked \(parts[0]) with \(parts[1]): \(parts[2...].joined(separator: ", "))"
  }

  private static func counted(_ number: Int, _ thing: String) -> String {
    "\(number) \(thing)\(number == 1 ? "" : "s")"
  }
}

extension CheckReport {
  /// The findings as annotations of the pages on GitHub.
  package var annotations: [String] {
    findings.map { finding in
      GitHubAnnotation(
        finding.severity, at: finding.location.map { ($0.path, $0.range.start) },
        title: finding.id, message: finding.message
      ).line
    }
  }
}

extension Diagnostic {
  /// The summary, details and hint in one text, as programs show it.
  var message: String {
    ([summary] + details + [hint].compactMap(\.self)).joined(separator: "\n")
  }
}
