import Foundation
import Subprocess
import Testing

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

extension SmallSite {
  /// Runs `git`, which must succeed, in a folder of the site.
  ///
  /// - Parameter date: When the commit is made.
  func git(_ arguments: String..., in path: String = "", date: String? = nil) async throws {
    // Nothing of the machine's own settings, which may want signatures or run hooks.
    var environment: [Environment.Key: String?] = [
      "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1",
      "GIT_AUTHOR_NAME": "Ada", "GIT_AUTHOR_EMAIL": "ada@example.org",
      "GIT_COMMITTER_NAME": "Ada", "GIT_COMMITTER_EMAIL": "ada@example.org",
    ]
    if let date { environment["GIT_COMMITTER_DATE"] = "\(date)T12:00:00Z" }
    let result = try await Subprocess.run(
      .name("git"), arguments: Arguments(arguments),
      environment: .inherit.updating(environment),
      workingDirectory: FilePath("\(folder)/\(path)"), output: .discarded,
      error: .string(limit: 10_000))
    #expect(result.terminationStatus.isSuccess, "\(result.standardError)")
  }
}
