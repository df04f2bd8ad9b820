import Dispatch
import Foundation

/// Ends the work when the user asks for it, so that nothing is left running.
enum Interruption {
  /// Runs an operation; on SIGINT or SIGTERM cancels it and waits until it has cleaned up.
  ///
  /// - Returns: The exit status of an interrupted process, as shells count it; `nil` when the
  ///   operation came to its end.
  static func run(_ operation: @escaping @Sendable () async throws -> Void) async throws -> Int32? {
    let signals = AsyncStream.makeStream(of: Int32.self)
    let sources = [SIGINT, SIGTERM].map { signal in
      Foundation.signal(signal, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: signal, queue: .global())
      source.setEventHandler { signals.continuation.yield(signal) }
      source.resume()
      return source
    }
    defer {
      for source in sources { source.cancel() }
    }
    return try await withThrowingTaskGroup(of: Int32?.self) { tasks in
      tasks.addTask {
        try await operation()
        return nil
      }
      tasks.addTask {
        for await signal in signals.stream { return 128 + signal }
        throw CancellationError()
      }
      defer { tasks.cancelAll() }
      guard let first = try await tasks.next() else { return nil }
      return first
    }
  }
}
