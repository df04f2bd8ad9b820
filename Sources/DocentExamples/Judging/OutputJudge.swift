import DocentMarkdown
import DocentModel

extension Program {
  /// What is wrong with what a fence's run wrote, on both streams.
  func outputProblems(_ output: String, errorOutput: String, part: Int) -> [Diagnostic] {
    let example = parts[part].example
    let real = normalizations.applied(to: OutputPattern.lines(of: output))
    var problems: [Diagnostic] = []
    if let expected = example.expectedOutput {
      let beside = ExpectedOutput.beside(example.fence.expectedOutput, in: example.fence)
      problems += [expected, beside].compactMap(\.self)
        .compactMap { difference(of: real, from: $0, example: example) }.prefix(1)
    } else if !real.isEmpty {
      problems.append(
        Diagnostic(
          .note, id: OutputProblem.isUnchecked, "prints what the page does not say",
          at: example.openingLocation, details: real.prefix(5).map { "+ " + $0 },
          hint: "add // Prints \"…\" or an output fence"))
    }
    if let expected = example.expectedErrorOutput {
      let real = normalizations.applied(to: CrashText(errorOutput).lines)
      problems += [difference(of: real, from: expected, example: example)].compactMap { $0 }
    }
    return problems
  }

  private func difference(
    of real: [String], from expectation: ExpectedOutput, example: Example
  ) -> Diagnostic? {
    let expected = normalizations.applied(to: expectation.lines)
    guard !OutputPattern.matches(real, expected) else { return nil }
    // From which line on the output is another.
    let same = zip(real, expected).prefix { OutputPattern.matches($0, $1) }.count
    return Diagnostic(
      .error, id: OutputProblem.differs, "prints something else than the page says",
      at: example.location(of: expectation, line: same),
      details: OutputDifference(expected: expected, real: real).lines,
      hint: "- is what the page says, + what was printed")
  }
}
