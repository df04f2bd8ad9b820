/// What the info string of a fence asks for.
package struct FenceAttributes: Sendable, Equatable {
  /// What must happen to the example: one of these, never two.
  package enum Expectation: Sendable, Equatable {
    /// It compiles, runs and exits with status 0.
    case run
    /// It compiles.
    case compileOnly
    /// It does not compile, for the reasons that stand in it as `// expected-error {{…}}`.
    case compileFailure
    /// It traps, with this text on standard error.
    case crash(message: String)
    /// It is shown, and not tried.
    case ignored(reason: String)
    /// What the author wants cannot be understood, so nothing is tried and the example fails.
    case unreadable
  }

  /// The file that the fence is a copy of.
  package struct Origin: Sendable, Equatable {
    /// From the folder of `docent.yml`, or without one from that of `Package.swift`, whatever
    /// folder the page is in.
    package let path: String
    /// The region between `// snippet.NAME` and `// snippet.end`; `nil` for the whole file.
    package let snippet: String?

    package init(path: String, snippet: String?) {
      self.path = path
      self.snippet = snippet
    }
  }

  /// What the author thinks of the code: a label for readers.
  package enum Verdict: String, Sendable, CaseIterable { case avoid, prefer }

  /// How the code looks; nothing here changes what it means.
  package struct Presentation: Sendable, Equatable {
    /// The caption.
    package var title: String?
    /// The name on its tab; `nil` for code that is none.
    package var tab: String?
    package var verdict: Verdict?
    /// Line numbers of the fence's code as it is written, from 1, with hidden lines counted.
    package var highlightedLines: [ClosedRange<Int>] = []
    /// Lines to strike out, counted likewise.
    package var struckLines: [ClosedRange<Int>] = []
    /// How many characters a line may have before it is broken.
    package var wrapColumn: Int?
    package var showsLineNumbers = false
    /// Whether there is a button that copies it.
    package var isCopyable = true

    package init() {}
  }

  package var expectation: Expectation = .run
  /// The sessions that the fence belongs to; more than one shares it as set-up.
  package var sessions: [String] = []
  /// Whether it must be compiled alone.
  package var isStandalone = false
  /// Whether readers do not see it.
  package var isHidden = false
  /// Whether nothing else may run while it does.
  package var isSerial = false
  /// Whether the page shows what its run recorded.
  package var drawsTimeline = false
  /// How long it may run; `nil` for as long as others may.
  package var timeout: Duration?
  /// What it is a copy of, if it is one.
  package var origin: Origin?
  /// The author's name for the example; else it is counted.
  package var name: String?
  /// 5 or 6.
  package var languageMode: Int?
  /// Those of this fence alone.
  package var compilerFlags: [String] = []
  package var presentation = Presentation()

  package init() {}

  /// Those of a fence whose info string has a mistake: what can be read of its looks still holds.
  static func unreadable(_ presentation: Presentation) -> FenceAttributes {
    var attributes = FenceAttributes()
    attributes.expectation = .unreadable
    attributes.presentation = presentation
    return attributes
  }
}
