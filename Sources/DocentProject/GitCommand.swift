import Dispatch
import Foundation

/// The `git` of the user's machine, at work in a folder.
struct GitCommand: Sendable {
  let folder: String
  let environment: [String: String]

  /// What a command prints; `nil` where it fails, or there is no Git.
  func output(_ arguments: [String]) async -> Data? {
    // A process is waited for on a thread that may block, which tasks' threads may not.
    await withCheckedContinuation { continuation in
      DispatchQueue.global().async { continuation.resume(returning: run(arguments)) }
    }
  }

  private func run(_ arguments: [String]) -> Data? {
    let git = Process()
    let output = Pipe()
    git.executableURL = URL(filePath: "/usr/bin/env")
    git.arguments = ["git", "--no-pager", "-C", folder, "--literal-pathspecs"] + arguments
    // It must neither ask for passwords, nor fetch what a partial clone left out, nor write.
    git.environment = environment.merging(
      ["GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1", "GIT_OPTIONAL_LOCKS": "0"]) { $1 }
    git.standardInput = FileHandle.nullDevice
    git.standardOutput = output
    git.standardError = FileHandle.nullDevice
    do {
      try git.run()
      let data = try output.fileHandleForReading.readToEnd() ?? Data()
      git.waitUntilExit()
      return git.terminationReason == .exit && git.terminationStatus == 0 ? data : nil
    } catch {
      return nil
    }
  }
}
