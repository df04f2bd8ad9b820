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
          messages: judgement.messages, toolchain: toolchain),
        errorOutput: judgement.errorOutput,
        diagnostics: [problem].compactMap(\.self) + judgement.diagnostics, manner: manner,
        seconds: record.run?.seconds ?? 0)
    }
  }
}

extension Example {
  /// The result of an example that the author asked not to run: it fails only as a copy of a file.
  func ignoredResult(toolchain: String) -> ExampleResult {
    let reason =
      if case .ignored(let reason) = fence.attributes.expectation { reason } else { "" }
    return ExampleResult(
      example: self,
      outcome: ExampleOutcome(
        status: copyProblem == nil ? .ignored(reason: reason) : .failed, toolchain: toolchain),
      errorOutput: "", diagnostics: [copyProblem].compactMap(\.self), manner: .ignored, seconds: 0)
  }
}
