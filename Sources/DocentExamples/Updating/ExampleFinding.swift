import DocentMarkdown
package import DocentModel

/// What a run has found out about an example, as far as its page should say it.
package enum ExampleFinding: Sendable, Equatable {
  /// It does what it should, and was not run to see what it prints.
  case sound
  /// It does what it should, and prints these lines on standard output and standard error.
  case prints([String], errors: [String] = [])
  /// Something is wrong with it, so that nothing it does should be written down.
  case faulty
}

extension ExampleResult {
  fileprivate var finding: ExampleFinding {
    switch outcome.status {
    case .compiled, .refused, .ignored: .sound
    case .ran, .crashed: printed
    case .failed: failsOnlyByOutput ? printed : .faulty
    }
  }

  private var printed: ExampleFinding {
    .prints(OutputPattern.lines(of: outcome.output), errors: CrashText(errorOutput).lines)
  }

  private var failsOnlyByOutput: Bool {
    let errors = diagnostics.filter { $0.severity == .error }
    return !errors.isEmpty && errors.allSatisfy { $0.id == OutputProblem.differs }
  }

  /// The same after the page says what the example prints.
  fileprivate var settled: ExampleResult {
    var status = outcome.status
    if status == .failed {
      status = if case .crash = example.fence.attributes.expectation { .crashed } else { .ran }
    }
    return ExampleResult(
      example: example,
      outcome: ExampleOutcome(
        status: status, output: outcome.output, messages: outcome.messages,
        toolchain: outcome.toolchain),
      errorOutput: errorOutput,
      diagnostics: diagnostics.filter { !OutputProblem.all.contains($0.id) }, manner: manner,
      seconds: seconds)
  }

  /// The same with a warning that the page cannot be brought up to date for it.
  fileprivate var unwritable: ExampleResult {
    let warning = Diagnostic(
      .warning, id: "update", "cannot be brought up to date where it stands",
      at: example.openingLocation,
      hint: "change it by hand: Markdown would not read back there what is to be written")
    return ExampleResult(
      example: example, outcome: outcome, errorOutput: errorOutput,
      diagnostics: diagnostics + [warning], manner: manner, seconds: seconds)
  }

  fileprivate func moved(by map: LineMap) -> ExampleResult {
    ExampleResult(
      example: example, outcome: outcome, errorOutput: errorOutput,
      diagnostics: diagnostics.map(map.moving), manner: manner, seconds: seconds)
  }
}

extension ExampleReport {
  package var findings: [ExampleID: ExampleFinding] {
    Dictionary(results.map { ($0.example.id, $0.finding) }) { first, _ in first }
  }

  /// The report with a warning at each of these examples that its page cannot be updated for it.
  package func marking(unwritable ids: Set<ExampleID>) -> ExampleReport {
    ids.isEmpty ? self : mapping { ids.contains($0.example.id) ? $0.unwritable : $0 }
  }

  /// The report as it stands after pages have been brought up to date for these examples.
  package func settling(_ ids: Set<ExampleID>) -> ExampleReport {
    mapping { ids.contains($0.example.id) ? $0.settled : $0 }
  }

  /// The report with its places in a page as they are in another version of it.
  package func moving(from old: SourceFile, to new: SourceFile) -> ExampleReport {
    guard old.bytes != new.bytes else { return self }
    let map = LineMap(from: old, to: new)
    return mapping { $0.example.source.path == old.path ? $0.moved(by: map) : $0 }
  }

  private func mapping(_ change: (ExampleResult) -> ExampleResult) -> ExampleReport {
    ExampleReport(
      results: results.map(change), runs: runs, compileSeconds: compileSeconds,
      runSeconds: runSeconds, toolchain: toolchain)
  }
}
