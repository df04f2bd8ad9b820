import Foundation
import Subprocess
import Synchronization

#if canImport(System)
  import System
#else
  import SystemPackage
#endif
#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A program to start in a session of its own, with what it writes going to files.
///
/// Files rather than pipes: what a killed program has written is kept, and a process that it left
/// behind cannot hold the reader up.
struct ChildProcess: Sendable {
  enum Ending: Sendable, Equatable {
    case exited(Int)
    case signalled(Int)
    case timedOut
  }

  struct Result: Sendable {
    let ending: Ending
    let output: String
    let errorOutput: String
    let duration: Duration
  }

  /// What is kept of each stream, in bytes: all that `StartUp` lets an example write, the marks at
  /// its end among it.
  private static let keptBytes = StartUp.mostBytesWritten

  var executable: String
  var arguments: [String]
  var environment: [String: String]
  var directory: String
  var timeout: Duration?

  /// Runs the program to its end, or kills it and all that it started when its time is over.
  ///
  /// - Parameter scratch: A path prefix for the two files, which are removed afterwards.
  /// - Throws: `SubprocessError` when the program cannot be started; `CancellationError`.
  func run(scratch: String) async throws -> Result {
    let outputPath = scratch + ".stdout"
    let errorPath = scratch + ".stderr"
    defer {
      unlink(outputPath)
      unlink(errorPath)
    }
    let start = ContinuousClock.now
    let ending = try await run(outputPath: outputPath, errorPath: errorPath)
    // How a program ends that is stopped with us says nothing about it.
    try Task.checkCancellation()
    return Result(
      ending: ending, output: try Self.read(outputPath), errorOutput: try Self.read(errorPath),
      duration: ContinuousClock.now - start)
  }

  private func run(outputPath: String, errorPath: String) async throws -> Ending {
    let output = try Self.create(outputPath)
    let errors = try Self.create(errorPath)
    var options = PlatformOptions()
    options.createSession = true
    let configuration = Configuration(
      executable: .path(FilePath(executable)), arguments: Arguments(arguments),
      environment: .custom(
        Dictionary(
          uniqueKeysWithValues: environment.map { (Environment.Key(stringLiteral: $0), $1) })),
      workingDirectory: FilePath(directory), platformOptions: options)
    let session = ProcessSession()
    defer { session.kill() }
    return try await withThrowingTaskGroup(of: Ending?.self) { tasks in
      tasks.addTask {
        let result = try await Subprocess.run(
          configuration, input: .none,
          output: .fileDescriptor(output, closeAfterSpawningProcess: true),
          error: .fileDescriptor(errors, closeAfterSpawningProcess: true)
        ) { execution in
          session.started(execution.processIdentifier.value)
        }
        return switch result.terminationStatus {
        case .exited(let code): .exited(Int(code))
        case .signaled(let signal): .signalled(Int(signal))
        }
      }
      if let timeout {
        tasks.addTask {
          await session.waitForStart()
          try await Task.sleep(for: timeout)
          return nil
        }
      }
      defer { tasks.cancelAll() }
      var isOutOfTime = false
      while let ending = try await tasks.next() {
        guard let ending else {
          // Noted before the kill: the process may be gone before that returns.
          isOutOfTime = true
          session.kill()
          continue
        }
        return isOutOfTime ? .timedOut : ending
      }
      throw CancellationError()
    }
  }

  private static func create(_ path: String) throws -> FileDescriptor {
    try FileDescriptor.open(
      FilePath(path), .writeOnly, options: [.create, .truncate, .closeOnExec],
      permissions: [.ownerReadWrite])
  }

  private static func read(_ path: String) throws -> String {
    let file = try FileHandle(forReadingFrom: URL(filePath: path))
    defer { try? file.close() }
    return String(decoding: try file.read(upToCount: keptBytes) ?? Data(), as: UTF8.self)
  }
}
