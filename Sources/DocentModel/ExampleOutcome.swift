/// The name of an example in links, filters and reports: `page#id`, or `page#n` counted from 1.
package struct ExampleID: Sendable, Hashable, Comparable, Codable, CustomStringConvertible {
  /// The page's path as diagnostics print it.
  package let page: String
  /// The author's `id`, or the fence's number in the page.
  package let name: String

  package init(page: String, name: String) {
    self.page = page
    self.name = name
  }

  package var description: String { "\(page)#\(name)" }

  /// By their text: numbers in it do not count as such.
  package static func < (left: Self, right: Self) -> Bool {
    left.description < right.description
  }
}

/// What the compiler said about one place of an example's code.
package struct CompilerMessage: Sendable, Hashable, Codable {
  package let severity: Diagnostic.Severity
  /// Where, counted in the fence's own code, hidden lines included.
  package let position: SourcePosition
  /// The text after `error:`, without the `[#GroupName]` that newer compilers append.
  package let text: String

  package init(severity: Diagnostic.Severity, position: SourcePosition, text: String) {
    self.severity = severity
    self.position = position
    self.text = text
  }
}

/// What happened when an example was compiled and run.
package struct ExampleOutcome: Sendable, Hashable, Codable {
  /// The ways in which an example can end.
  package enum Status: Sendable, Hashable, Codable {
    /// Ran to its end, and printed what the page says.
    case ran
    /// Compiled; the page asks for no run.
    case compiled
    /// Did not compile, for the reasons that the page gives.
    case refused
    /// Stopped by a trap, as the page says.
    case crashed
    case ignored(reason: String)
    /// Did not do what the page says of it.
    case failed
  }

  package let status: Status
  /// What the example printed on standard output.
  package let output: String
  package let messages: [CompilerMessage]
  /// What its run recorded, if the page is to draw it.
  package let timeline: Timeline?
  /// The compiler and system that this was seen with, such as `Swift 6.3.1 on Linux`.
  package let toolchain: String

  package init(
    status: Status, output: String = "", messages: [CompilerMessage] = [],
    timeline: Timeline? = nil, toolchain: String
  ) {
    self.status = status
    self.output = output
    self.messages = messages
    self.timeline = timeline
    self.toolchain = toolchain
  }

  /// Whether it did what the page says of it.
  package var isPassed: Bool {
    switch status {
    case .ran, .compiled, .refused, .crashed: true
    case .ignored, .failed: false
    }
  }

  /// Whether the author asked for it not to be tried.
  package var isIgnored: Bool { if case .ignored = status { true } else { false } }
}
