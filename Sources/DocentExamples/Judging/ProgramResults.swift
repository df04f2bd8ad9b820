import DocentMarkdown
import DocentModel

extension Program {
  /// The results of the fences that this program decides about.
  func results(
    _ record: ProgramRecord, manner: Manner, toolchain: String
  ) -> [ExampleResult] {
    zip(judged, judge(record)).map { example, judgement in
      ExampleResult(
        example: example,
        outcome: ExampleOutcome(
          status: judgement.status, output: judgement.output, messages: judgement.messages,
          toolchain: toolchain),
        errorOutput: judgement.errorOutput, diagnostics: judgement.diagnostics, manner: manner,
        seconds: record.run?.seconds ?? 0)
    }
  }
}

extension Example {
  /// The result of an example that the author asked not to run.
  func ignoredResult(toolchain: String) -> ExampleResult {
    let reason =
      if case .ignored(let reason) = fence.attributes.expectation { reason } else { "" }
    return ExampleResult(
      example: self,
      outcome: ExampleOutcome(status: .ignored(reason: reason), toolchain: toolchain),
      errorOutput: "", diagnostics: [], manner: .ignored, seconds: 0)
  }
}
