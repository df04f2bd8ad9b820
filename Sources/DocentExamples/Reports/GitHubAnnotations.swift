import DocentModel

/// A report as annotations of the pages on GitHub.
package struct GitHubAnnotations: Sendable {
  private let report: TestReport

  package init(_ report: TestReport) { self.report = report }

  /// One a finding; what is ignored on purpose is none.
  package var lines: [String] {
    let ofPages = report.problems.map { problem in
      line(problem.finding, file: problem.file, title: problem.file ?? "docent")
    }
    let ofExamples = report.examples.filter { $0.status != .ignored }.flatMap { example in
      example.findings.map {
        line($0, file: example.id.page, title: example.id.description)
      }
    }
    return ofPages + ofExamples
  }

  private func line(_ finding: Finding, file: String?, title: String) -> String {
    GitHubAnnotation(
      finding.severity, at: file.map { ($0, finding.position) }, title: title,
      message: finding.message
    ).line
  }
}
