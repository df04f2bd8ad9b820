package import DocentModel

/// What a preview is doing, as its author sees it.
package struct PreviewStatus: Sendable {
  /// The address to type into a browser.
  package var address = ""
  package var pages = 0
  package var lastBuild = Build.none
  package var examples = Examples.skipped
  /// What holds as long as the preview runs, whatever is written.
  package var standingProblems: [Diagnostic] = []
  package var buildProblems: [Diagnostic] = []
  package var exampleProblems: [Diagnostic] = []
  package var stage = Stage.running

  package init() {}

  /// How far the preview's life has come.
  package enum Stage: Sendable {
    case running
    /// The user has had enough; what runs is being ended.
    case stopping
    case stopped
  }

  /// What was last made of the author's files.
  package enum Build: Sendable, Equatable {
    case none
    case first(Duration)
    /// - Parameter files: Paths as diagnostics print them.
    case changed(files: [String], Duration)
    /// Something is wrong that leaves no site to show, so that the last one stays.
    case refused(files: [String])
  }

  /// How the examples go.
  package enum Examples: Sendable, Equatable {
    /// Not at all: the user does not want it.
    case skipped
    case counted(ExampleCounts)
  }

  /// Errors before warnings; notes are for those who test.
  package var problems: [Diagnostic] {
    let all = standingProblems + buildProblems + exampleProblems
    return all.filter { $0.severity == .error } + all.filter { $0.severity == .warning }
  }
}

/// How many examples of a run are where; each is in one of them.
package struct ExampleCounts: Sendable, Equatable {
  package var passed = 0
  package var failed = 0
  package var ignored = 0
  /// Those that are not finished.
  package var running = 0
  /// What is done for those that are running, such as `compiling`; `nil` where they just run.
  package var activity: String?

  package init(
    passed: Int = 0, failed: Int = 0, ignored: Int = 0, running: Int = 0, activity: String? = nil
  ) {
    self.passed = passed
    self.failed = failed
    self.ignored = ignored
    self.running = running
    self.activity = activity
  }
}
