import DocentProject
import Foundation

extension ExampleSelection {
  /// What the user names; or else the site here. Pages of that site are tested as it says.
  ///
  /// - Throws: `ProjectProblem` for what is not there or cannot be read.
  static func named(
    _ paths: [String], configurationPath: String?, surroundings: Surroundings
  ) async throws -> ExampleSelection {
    let absolute = paths.map(surroundings.absolute)
    let hasSite =
      configurationPath != nil || paths.isEmpty
      || FileManager.default.fileExists(atPath: surroundings.absolute("docent.yml"))
    if hasSite {
      let site = try Project(configurationPath: configurationPath, surroundings: surroundings)
      if site.holds(absolute) {
        return try await site.exampleSelection(
          of: paths.isEmpty ? nil : absolute, surroundings: surroundings)
      }
    }
    return try .files(paths, surroundings: surroundings)
  }
}
