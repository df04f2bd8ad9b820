import DocentModel
import Foundation

/// All that a page in a browser has to know: which version is served, and what is wrong with what the
/// author wrote.
package struct PreviewState: Sendable, Codable, Equatable {
  /// The name of the version.
  package let build: String
  /// What is wrong, the worst first.
  package let problems: [ShownProblem]
  /// How many problems there are besides.
  package let others: Int

  init(build: String, problems: [Diagnostic]) {
    self.build = build
    let severities: [Diagnostic.Severity] = [.error, .warning, .note]
    let worstFirst = severities.flatMap { severity in problems.filter { $0.severity == severity } }
    self.problems = worstFirst.prefix(shownCount).map(ShownProblem.init)
    others = max(0, problems.count - shownCount)
  }

  /// The event that tells it (HTML, section 9.2.6).
  ///
  /// - Throws: Nothing in practice: all of it is text and numbers.
  func encodedEvent() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let data = try encoder.encode(self)
    return Array("retry: 500\nevent: state\ndata: ".utf8) + Array(data) + Array("\n\n".utf8)
  }
}

/// How many problems are told: nobody reads more at once, and the terminal has them all.
private let shownCount = 100
