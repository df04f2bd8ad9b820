import DocentModel

/// What a run of examples tells other programs, whatever the format.
package struct TestReport: Sendable, Equatable {
  /// The compiler and system that the examples ran with, such as `Swift 6.3.1 on Linux`.
  package var toolchain: String
  /// The part of a divided run that this is; `nil` for a whole one.
  package var share: ShardShare?
  /// How often each program was run, unless an earlier run of it failed; from 1.
  package var runs: Int
  /// One a fence, in the order of the pages.
  package var examples: [ReportedExample]
  /// What is wrong with pages, outside their examples.
  package var problems: [PageFinding]

  package init(
    toolchain: String, share: ShardShare? = nil, runs: Int = 1, examples: [ReportedExample],
    problems: [PageFinding] = []
  ) {
    self.toolchain = toolchain
    self.share = share
    self.runs = runs
    self.examples = examples
    self.problems = problems
  }

  package var found: Int { examples.count }
  package var passed: Int { examples.count { $0.status == .passed } }
  package var failed: Int { examples.count { $0.status == .failed } }
  package var ignored: Int { examples.count { $0.status == .ignored } }
  package var cached: Int { examples.count(where: \.isCached) }

  /// Whether the command that made the report ended with an error.
  package var hasErrors: Bool {
    failed > 0 || problems.contains { $0.finding.severity == .error }
  }
}
