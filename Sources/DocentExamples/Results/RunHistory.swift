package import DocentModel
import Foundation

/// What earlier runs found, kept in the workspace.
package struct RunHistory: Sendable, Equatable, Codable {
  /// How many examples a run of everything found, by what it ran on.
  private var found: [String: Int] = [:]
  /// How long the program of each example ran, by id.
  private var seconds: [String: Double] = [:]
  /// What the program of each example was when it was last run, by id; `nil` in files that were
  /// written before this was kept.
  private var programs: [String: String]?

  /// A history of nothing.
  package init() {}

  /// - Parameter workspace: The path of the workspace's folder, which need not exist: the history
  ///   is empty then, as it is where it cannot be read.
  package init(workspace: String) {
    let data = FileManager.default.contents(atPath: Self.path(in: workspace))
    self = data.flatMap { try? JSONDecoder().decode(Self.self, from: $0) } ?? Self()
  }

  /// Writes the file that the next run reads.
  ///
  /// - Throws: An error of Foundation when it cannot be written.
  package func save(in workspace: Workspace) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    try encoder.encode(self).write(
      to: URL(filePath: Self.path(in: workspace.folder)), options: .atomic)
  }

  private static func path(in folder: String) -> String { folder + "/history.json" }

  /// How many examples the last run of everything found; `nil` where there was none.
  package func found(in scope: String) -> Int? { found[scope] }

  /// How long the programs of some examples ran; those that have not run are not in it.
  package func seconds(of plan: ExamplePlan) -> [ExampleID: Double] {
    let ids = plan.programs.flatMap(\.judged).map(\.id)
    return Dictionary(
      ids.compactMap { id in seconds[id.description].map { (id, $0) } }
    ) { first, _ in first }
  }

  /// What was run, under whatever name: examples without one are counted. `nil` where that is not
  /// known.
  var fingerprints: Set<String>? { programs.map { Set($0.values) } }

  /// Takes in what was run.
  package mutating func record(_ plan: ExamplePlan) {
    var programs = programs ?? [:]
    for program in plan.programs {
      let fingerprint = program.fingerprint
      for example in program.judged { programs[example.id.description] = fingerprint }
    }
    self.programs = programs
  }

  /// Takes in a run of everything.
  package mutating func record(_ report: ExampleReport, scope: String) {
    found[scope] = report.found
    for result in report.results where result.manner != .skipped {
      // Milliseconds are fine enough to divide a run by.
      seconds[result.example.id.description] = (result.seconds * 1000).rounded() / 1000
    }
  }
}
