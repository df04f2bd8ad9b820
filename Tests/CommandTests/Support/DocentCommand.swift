import Foundation
import Subprocess
import Testing

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// How a run of `docent` ended, and what it printed.
struct CommandRun: Sendable {
  let status: Int32
  let output: String
  let errors: String
}

extension SmallSite {
  /// Runs `docent` in the site's folder to its end.
  @discardableResult
  func docent(
    _ arguments: String..., environment: Environment = .inherit
  ) async throws -> CommandRun {
    try await docent(arguments, environment: environment)
  }

  /// Runs `docent`; `body` may watch and interrupt it. A run that `body` fails on is killed.
  ///
  /// - Parameters:
  ///   - terminal: Takes the place of a file as standard error.
  ///   - isControlled: Whether that is the terminal which the program belongs to: keys become
  ///     signals.
  @discardableResult
  func docent(
    _ arguments: [String], environment: Environment = .inherit, terminal: Terminal? = nil,
    isControlled: Bool = false, while body: (RunningDocent) async throws -> Void = { _ in }
  ) async throws -> CommandRun {
    let name = "\(scratch)/\(UUID())"
    let errors = try terminal?.programEnd ?? Self.create(name + ".err")
    let keyboard = isControlled ? terminal?.programEnd : nil
    // It makes its standard input that terminal, and becomes the program.
    let starter = keyboard == nil ? [] : ["/usr/bin/setsid", "--ctty"]
    let command = starter + [Self.executable] + arguments
    let result = try await Subprocess.run(
      .path(FilePath(command[0])), arguments: Arguments(Array(command.dropFirst())),
      environment: environment, workingDirectory: FilePath(folder),
      input: .fileDescriptor(
        try keyboard ?? FileDescriptor.open("/dev/null", .readOnly, options: .closeOnExec),
        closeAfterSpawningProcess: keyboard == nil),
      output: .fileDescriptor(try Self.create(name + ".out"), closeAfterSpawningProcess: true),
      error: .fileDescriptor(errors, closeAfterSpawningProcess: terminal == nil)
    ) { execution in
      let running = RunningDocent(
        process: execution.processIdentifier.value, outputFile: name + ".out",
        errorFile: name + ".err")
      do {
        try await body(running)
      } catch {
        running.send(SIGKILL)
        throw error
      }
    }
    let status: Int32 =
      switch result.terminationStatus {
      case .exited(let code): code
      case .signaled(let signal): -signal
      }
    return CommandRun(
      status: status, output: readable(name + ".out"), errors: readable(name + ".err"))
  }

  /// Expects that `docent` ends with this status and these words on standard error, and that the
  /// site which stands there stays as it is, byte for byte.
  func expectRefusal(
    _ arguments: String..., status: Int32, environment: Environment = .inherit, errors: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    try addPreviousSite()
    let before = files()
    let run = try await docent(arguments, environment: environment)
    #expect(run.status == status, sourceLocation: sourceLocation)
    #expect(run.errors == errors, sourceLocation: sourceLocation)
    #expect(files() == before, sourceLocation: sourceLocation)
  }

  /// The executable beside the bundle that holds the tests.
  private static let executable: String = {
    #if os(macOS)
      let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") } ?? .main
      let products = bundle.bundleURL.deletingLastPathComponent()
    #else
      let products = Bundle.main.bundleURL
    #endif
    return products.appending(path: "docent").path
  }()

  private static func create(_ path: String) throws -> FileDescriptor {
    try FileDescriptor.open(
      FilePath(path), .writeOnly, options: [.create, .closeOnExec],
      permissions: [.ownerReadWrite])
  }
}

/// A `docent` that has not ended yet.
struct RunningDocent: Sendable {
  let process: pid_t
  fileprivate let outputFile: String
  fileprivate let errorFile: String

  var output: String { readable(outputFile) }
  var errors: String { readable(errorFile) }

  func send(_ signal: Int32) { kill(process, signal) }

  /// Sends a signal, and measures how long the process still lives.
  ///
  /// Waits on a thread of its own: other tests may keep those that tasks share busy for seconds.
  func end(with signal: Int32) async -> Duration {
    await withCheckedContinuation { continuation in
      Thread.detachNewThread {
        let start = ContinuousClock.now
        send(signal)
        var ending = siginfo_t()
        // Leaves the status to the one who started the process; fails when that was quicker.
        waitid(P_PID, id_t(process), &ending, WEXITED | WNOWAIT)
        continuation.resume(returning: ContinuousClock.now - start)
      }
    }
  }
}

/// What was printed, without the last line end, and with times that no two runs share left out.
private func readable(_ file: String) -> String {
  var text = String(decoding: FileManager.default.contents(atPath: file) ?? Data(), as: UTF8.self)
  if text.hasSuffix("\n") { text.removeLast() }
  return text.replacing(/(compile|run) [0-9]+\.[0-9] s/) { "\($0.output.1) 0 s" }
}

/// Waits until something holds; fails after two minutes, which even a busy machine keeps.
func eventually(
  _ what: String, sourceLocation: SourceLocation = #_sourceLocation,
  _ holds: () async throws -> Bool
) async throws {
  let end = ContinuousClock.now + .seconds(120)
  while try await !holds() {
    try #require(ContinuousClock.now < end, "\(what)", sourceLocation: sourceLocation)
    try await Task.sleep(for: .milliseconds(20))
  }
}

/// The port that `docent preview` says it serves on.
func previewPort(of running: RunningDocent) async throws -> UInt16 {
  let start = "Docent serves the site at http://127.0.0.1:"
  try await eventually("it says where the site is") {
    running.output.hasSuffix("/ (stop with Ctrl-C)")
  }
  #expect(running.output.hasPrefix(start))
  let number = running.output.dropFirst(start.count).prefix { $0.isNumber }
  return try #require(UInt16(number))
}
