package import DocentModel

extension ExampleReport {
  /// The report with its findings as loud as the site wants them; an example with an error has
  /// failed.
  ///
  /// - Parameters:
  ///   - problems: What is wrong with the pages themselves. An example with an error in its lines
  ///     has failed too: what ran may not be what its author meant.
  ///   - settings: Changes the severity of findings, or leaves some out.
  package func revised(
    besides problems: [Diagnostic], _ settings: ([Diagnostic]) -> [Diagnostic]
  ) -> ExampleReport {
    let errors = problems.filter { $0.severity == .error }
    let results = results.map { result in
      let diagnostics = settings(result.diagnostics)
      let isWrong = diagnostics.hasErrors || errors.contains { result.example.holds($0) }
      return ExampleResult(
        example: result.example, outcome: isWrong ? result.outcome.asFailure : result.outcome,
        errorOutput: result.errorOutput, diagnostics: diagnostics, manner: result.manner,
        seconds: result.seconds)
    }
    return ExampleReport(
      results: results, runs: runs, compileSeconds: compileSeconds, runSeconds: runSeconds,
      toolchain: toolchain)
  }
}

extension ExampleOutcome {
  fileprivate var asFailure: ExampleOutcome {
    ExampleOutcome(status: .failed, output: output, messages: messages, toolchain: toolchain)
  }
}
