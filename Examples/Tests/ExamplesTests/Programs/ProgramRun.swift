import Foundation

/// What one of the programs did, run as a process of its own.
struct ProgramRun {
  let output: String
  let errorOutput: String
  /// The exit status, or the number of the signal that ended it.
  let status: Int32
  let endedByItself: Bool
  /// Whether processes that it started are still there.
  let leftOthers: Bool

  /// Runs a program that was built beside the tests, and waits until its output ends: that is when
  /// nobody can write to it any more.
  init(of name: String, timeline: String? = nil) async throws {
    let process = Process()
    process.executableURL = productFolder().appending(path: name)
    process.environment = ProcessInfo.processInfo.environment
      .merging(timeline.map { ["DOCENT_TIMELINE": $0] } ?? [:]) { $1 }
    let (output, errorOutput) = (Pipe(), Pipe())
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = errorOutput

    try await withTaskCancellationHandler {
      let (ended, end) = AsyncStream.makeStream(of: Void.self)
      process.terminationHandler = { _ in end.finish() }
      try process.run()
      for await _ in ended {}
    } onCancel: {
      process.terminate()
    }
    self.output = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    self.errorOutput = String(
      decoding: errorOutput.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    status = process.terminationStatus
    endedByItself = process.terminationReason == .exit
    // The program leads a process group, and what it starts belongs to that.
    leftOthers = kill(-process.processIdentifier, 0) == 0
  }
}

/// The folder of the programs and of the tests.
private func productFolder() -> URL {
  let tests = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
  return tests?.bundleURL.deletingLastPathComponent() ?? Bundle.main.bundleURL
}
