import DocentMarkdown
import DocentModel

/// What a page shows under an example as its output.
struct ShownOutput {
  let fence: Fence
  /// `nil` when examples were not run.
  let outcome: ExampleOutcome?

  /// What the run printed, or else what the author says it prints.
  ///
  /// Comments in the code that say it already need no panel.
  var text: String? {
    if let outcome, !outcome.output.isEmpty {
      let isToldByComments = fence.expectedOutput == nil && fence.code.contains("// Prints")
      return isToldByComments ? nil : outcome.output
    }
    return outcome?.status == .failed ? nil : fence.expectedOutput?.text
  }
}

extension FenceAttributes.Verdict {
  /// What readers see of the verdict.
  var word: String {
    switch self {
    case .avoid: "Avoid"
    case .prefer: "Prefer"
    }
  }
}
