package import DocentModel

/// Reports the examples that have changed since they were run.
package struct StaleResultCheck: Sendable {
  private let history: RunHistory

  package init(_ history: RunHistory) { self.history = history }

  /// Where nothing has been run, as after a fresh clone, nothing is stale.
  package func diagnostics(for pages: [ExamplePage]) -> [Diagnostic] {
    guard let known = history.fingerprints else { return [] }
    return ExamplePlan(pages: pages).programs.flatMap { program in
      guard !known.contains(program.fingerprint) else { return [Diagnostic]() }
      return program.judged.map { example in
        Diagnostic(
          .warning, id: "stale-result", "this example has not been run as it is now",
          at: example.openingLocation, hint: "docent test")
      }
    }
  }
}
