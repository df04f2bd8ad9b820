package import DocentModel

/// What a page can tell of an example when it is written; nothing where examples are not run.
package enum ExampleState: Sendable, Equatable {
  /// Not finished, as only the pages of a preview can say.
  case running
  /// - Parameter findings: What its author is told of it, errors and others.
  case finished(ExampleOutcome, findings: [Diagnostic] = [])

  /// What happened; `nil` for one that is not finished.
  package var outcome: ExampleOutcome? {
    switch self {
    case .running: nil
    case .finished(let outcome, _): outcome
    }
  }
}
