import DocentExamples
import DocentModel

extension PreviewStatus {
  /// Takes in what happened.
  mutating func take(_ event: PreviewEvent) {
    switch event {
    case .serving(let address, let warnings):
      self.address = address
      standingProblems = warnings
    case .built(let pages, let changes, let duration, let problems):
      self.pages = pages
      lastBuild = changes.isEmpty ? .first(duration) : .changed(files: changes, duration)
      buildProblems = problems
    case .notBuilt(let changes, let problems):
      lastBuild = .refused(files: changes)
      buildProblems = problems
    case .examplesStarted(let count):
      examples = .counted(ExampleCounts(running: count))
      exampleProblems = []
    case .example(let event, let problems):
      exampleProblems += problems
      if case .counted(var counts) = examples {
        counts.take(event)
        examples = .counted(counts)
      }
    case .examplesFinished(let report, let problems):
      // In the order of the pages now, no longer as they happened to end.
      exampleProblems = problems
      examples = .counted(
        ExampleCounts(passed: report.passed, failed: report.failed, ignored: report.ignored))
    case .examplesNotRun(let problems):
      exampleProblems = problems
      examples = .counted(ExampleCounts())
    case .stopping:
      stage = .stopping
    }
  }
}

extension ExampleCounts {
  fileprivate mutating func take(_ event: ExampleEvent) {
    switch event {
    case .hostBuildStarted(let package): activity = "building the package \(package)"
    case .hostBuildProgress(let line): activity = line
    case .compileStarted: activity = "compiling"
    case .runStarted: activity = nil
    case .finished(let result):
      running = max(0, running - 1)
      switch result.outcome.status {
      case .ran, .compiled, .refused, .crashed: passed += 1
      case .failed: failed += 1
      case .ignored: ignored += 1
      }
    }
  }
}
