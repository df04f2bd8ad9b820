package import DocentModel

/// A fence in a report.
package struct ReportedExample: Sendable, Equatable {
  /// What the page asks for.
  package enum Kind: String, Sendable, Codable, CaseIterable {
    case run, compile
    case compileFail = "compile-fail"
    case crash
  }

  /// What became of it.
  package enum Status: String, Sendable, Codable, CaseIterable {
    case passed, failed, ignored
  }

  package var id: ExampleID
  /// The line of the page on which the fence opens.
  package var line: Int
  /// The names of its sessions, joined by `, `; `nil` for an example of its own.
  package var session: String?
  /// For an ignored example, `run`.
  package var kind: Kind
  package var status: Status
  /// Whether it was not run again, because an earlier result still holds.
  package var isCached: Bool
  /// How long the program that it is part of ran.
  package var seconds: Double
  /// What it printed on standard output.
  package var output: String
  /// What it wrote on standard error.
  package var errorOutput: String
  /// For an ignored example, a note with the reason that the page gives.
  package var findings: [Finding]

  package init(
    id: ExampleID, line: Int, session: String? = nil, kind: Kind = .run, status: Status,
    isCached: Bool = false, seconds: Double = 0, output: String = "", errorOutput: String = "",
    findings: [Finding] = []
  ) {
    self.id = id
    self.line = line
    self.session = session
    self.kind = kind
    self.status = status
    self.isCached = isCached
    self.seconds = seconds
    self.output = output
    self.errorOutput = errorOutput
    self.findings = findings
  }
}

/// A diagnostic in a report: a place in a page, and what there is to say about it.
package struct Finding: Sendable, Equatable {
  package var severity: Diagnostic.Severity
  /// In the page.
  package var position: SourcePosition
  /// What is wrong, in its first line; a difference of outputs, notes and the hint in others.
  package var message: String

  package init(_ severity: Diagnostic.Severity, at position: SourcePosition, _ message: String) {
    self.severity = severity
    self.position = position
    self.message = message
  }

  /// The first line of the message.
  package var summary: String {
    message.split(separator: "\n", maxSplits: 1).first.map(String.init) ?? ""
  }
}

/// A finding that belongs to no example.
package struct PageFinding: Sendable, Equatable {
  /// `nil` for a problem of no page.
  package var file: String?
  package var finding: Finding

  package init(file: String?, _ finding: Finding) {
    self.file = file
    self.finding = finding
  }
}
