import DocentMarkdown
import DocentModel

extension Program {
  /// The results of the fences that this program decides about.
  func results(
    _ record: ProgramRecord, manner: Manner, toolchain: String
  ) -> [ExampleResult] {
    zip(judged, judge(record)).map { example, judgement in
      let problem = example.copyProblem
      return ExampleResult(
        example: example,
        outcome: ExampleOutcome(
          status: problem == nil ? judgement.status : .failed, output: judgement.output,
          messages: judgement.messages, timeline: judgement.timeline, toolchain: toolchain),
        errorOutput: judgement.errorOutput,
        diagnostics: [problem].compactMap(\.self) + judgement.diagnostics, manner: manner,
        seconds: record.run?.seconds ?? 0)
    }
  }
}

extension Example {
  /// The result of an example that is not tried. An ignored one fails only as a copy of a file; one
  /// that cannot be understood always does, and its page has said why.
  func skippedResult(toolchain: String) -> ExampleResult {
    var status = ExampleOutcome.Status.failed
    if case .ignored(let reason) = fence.attributes.expectation, copyProblem == nil {
      status = .ignored(reason: reason)
    }
    return ExampleResult(
      example: self, outcome: ExampleOutcome(status: status, toolchain: toolchain),
      errorOutput: "", diagnostics: [copyProblem].compactMap(\.self), manner: .skipped, seconds: 0)
  }
}
