import DocentModel

/// Which of the runs of a program was the first to fail.
struct FailedRun {
  /// From 1 to `count`.
  let number: Int
  let count: Int

  /// `run 7 of 50; the 6 before passed`.
  var text: String {
    switch number {
    case 1: "run 1 of \(count)"
    case 2: "run 2 of \(count); the one before passed"
    default: "run \(number) of \(count); the \(number - 1) before passed"
    }
  }
}

extension ExampleResult {
  /// The result of that run, with a note which one it was if the example failed in it.
  func noting(_ run: FailedRun) -> ExampleResult {
    guard outcome.status == .failed else { return self }
    var result = self
    result.diagnostics.append(
      Diagnostic(.note, id: "example-run", run.text, at: example.openingLocation))
    return result
  }
}
