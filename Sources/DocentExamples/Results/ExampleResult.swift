package import DocentModel

/// How an example came to be compiled.
package enum Manner: Sendable, Hashable {
  case merged
  /// On its own, for this reason.
  case alone(reason: String)
  /// Not at all: an earlier result still holds.
  case cached
  /// Not at all: the author asks for it, or what the author asks for cannot be understood.
  case skipped
}

/// The verdict on one example, and how it was come by.
package struct ExampleResult: Sendable {
  package let example: Example
  package let outcome: ExampleOutcome
  /// What it wrote on standard error.
  package let errorOutput: String
  package var diagnostics: [Diagnostic]
  package let manner: Manner
  /// How long the program that it is part of ran; of several runs, in the one that is told of.
  package let seconds: Double
}

/// What happened to all the examples of a run.
package struct ExampleReport: Sendable {
  /// One an example, in the order of the pages.
  package let results: [ExampleResult]
  /// How often each program was run, unless an earlier run of it failed; from 1.
  package let runs: Int
  /// How long compiling and running took, in seconds.
  package let compileSeconds: Double
  /// How long running took, in seconds.
  package let runSeconds: Double
  /// The compiler and system, such as `Swift 6.3.1 on Linux`.
  package let toolchain: String

  /// The report on no example at all, for which there need be no compiler.
  package static let nothing = ExampleReport(
    results: [], runs: 1, compileSeconds: 0, runSeconds: 0, toolchain: "no Swift compiler")

  package var found: Int { results.count }
  package var passed: Int { results.count { $0.outcome.isPassed } }
  package var failed: Int { results.count { $0.outcome.status == .failed } }
  package var ignored: Int { results.count(where: \.outcome.isIgnored) }
  package var cached: Int { results.count { $0.manner == .cached } }
  package var merged: Int { results.count { $0.manner == .merged } }
  package var alone: Int {
    results.count { if case .alone = $0.manner { true } else { false } }
  }

  /// What pages show, by example.
  package var outcomes: [ExampleID: ExampleOutcome] {
    Dictionary(results.map { ($0.example.id, $0.outcome) }) { first, _ in first }
  }

  /// Those of all results, in the order of the pages.
  package var diagnostics: [Diagnostic] { results.flatMap(\.diagnostics) }
}
