import DocentMarkdown
package import DocentModel

extension TestReport {
  /// What to tell of a run.
  ///
  /// - Parameter problems: What is wrong with the pages themselves; those in the lines of an
  ///   example are told with it.
  package init(_ report: ExampleReport, problems: [Diagnostic], share: ShardShare? = nil) {
    let examples = report.results.map { result in
      let own = problems.filter { result.example.holds($0) }
      return ReportedExample(result, problems: own)
    }
    let others = problems.filter { problem in
      !report.results.contains { $0.example.holds(problem) }
    }
    self.init(
      toolchain: report.toolchain, share: share, runs: report.runs, examples: examples,
      problems: others.map { PageFinding(file: $0.location?.path, Finding($0)) })
  }
}

extension ReportedExample {
  fileprivate init(_ result: ExampleResult, problems: [Diagnostic]) {
    let example = result.example
    let sessions = example.sessions
    var findings = (problems + result.diagnostics).map(Finding.init)
    if case .ignored(let reason) = result.outcome.status {
      findings.append(Finding(.note, at: example.fence.opening.start, reason))
    }
    self.init(
      id: example.id, line: example.fence.opening.start.line,
      session: sessions.isEmpty ? nil : sessions.joined(separator: ", "),
      kind: Kind(example.fence.attributes.expectation), status: Status(result.outcome),
      isCached: result.manner == .cached, seconds: result.seconds, output: result.outcome.output,
      errorOutput: result.errorOutput, findings: findings)
  }
}

extension ReportedExample.Kind {
  fileprivate init(_ expectation: FenceAttributes.Expectation) {
    self =
      switch expectation {
      case .run, .ignored, .unreadable: .run
      case .compileOnly: .compile
      case .compileFailure: .compileFail
      case .crash: .crash
      }
  }
}

extension ReportedExample.Status {
  fileprivate init(_ outcome: ExampleOutcome) {
    self =
      switch outcome.status {
      case .ran, .compiled, .refused, .crashed: .passed
      case .failed: .failed
      case .ignored: .ignored
      }
  }
}

extension Finding {
  init(_ diagnostic: Diagnostic) {
    let hint = diagnostic.hint.map { ["hint: " + $0] } ?? []
    self.init(
      diagnostic.severity,
      at: diagnostic.location?.range.start ?? SourcePosition(line: 1),
      ([diagnostic.summary] + diagnostic.details + hint).joined(separator: "\n"))
  }
}
