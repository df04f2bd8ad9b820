import DocentMarkdown
package import DocentModel

extension ExampleResult {
  /// Whether nothing is wrong with the example but what the page says of its output.
  var doesWhatItShould: Bool {
    diagnostics.allSatisfy { $0.severity != .error || $0.id == OutputProblem.differs }
  }

  /// What the page should say that the example prints; `nil` where it has not run as it should.
  var outputForPage: [String]? {
    guard doesWhatItShould else { return nil }
    return switch outcome.status {
    case .ran, .crashed, .failed: OutputPattern.lines(of: outcome.output)
    case .compiled, .refused, .ignored: nil
    }
  }

  /// The same after the page says what the example prints.
  fileprivate var settled: ExampleResult {
    let status: ExampleOutcome.Status =
      if case .crash = example.fence.attributes.expectation { .crashed } else { .ran }
    return ExampleResult(
      example: example,
      outcome: ExampleOutcome(
        status: outcome.status == .failed ? status : outcome.status, output: outcome.output,
        messages: outcome.messages, toolchain: outcome.toolchain),
      errorOutput: errorOutput,
      diagnostics: diagnostics.filter { !OutputProblem.all.contains($0.id) }, manner: manner,
      seconds: seconds)
  }
}

extension ExampleReport {
  /// The report as it stands after pages have been brought up to date for these examples.
  package func settling(_ ids: Set<ExampleID>) -> ExampleReport {
    ExampleReport(
      results: results.map { ids.contains($0.example.id) ? $0.settled : $0 },
      compileSeconds: compileSeconds, runSeconds: runSeconds, toolchain: toolchain)
  }
}
