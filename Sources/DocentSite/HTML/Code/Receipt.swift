import DocentModel

/// What a reader is told of an example's verification.
enum Receipt {
  /// The value of `data-status`, for the theme.
  static func status(of state: ExampleState?) -> String {
    guard let state else { return "unverified" }
    return switch state.outcome?.status {
    case nil: "running"
    case .ran, .compiled, .refused, .crashed: "passed"
    case .ignored: "ignored"
    case .failed: "failed"
    }
  }

  static func text(of state: ExampleState?) -> String {
    guard let state else { return "Not verified in this build" }
    return state.outcome.map(text(of:)) ?? "Running…"
  }

  static func text(of outcome: ExampleOutcome) -> String {
    switch outcome.status {
    case .ran: "✓ Ran with \(outcome.toolchain)"
    case .compiled: "✓ Compiled with \(outcome.toolchain), not run"
    case .refused: "✓ Refused by \(outcome.toolchain), as expected"
    case .crashed: "✓ Crashed as expected with \(outcome.toolchain)"
    case .ignored(let reason): "Not run: \(reason)"
    case .failed: "✗ Failed with \(outcome.toolchain)"
    }
  }
}
