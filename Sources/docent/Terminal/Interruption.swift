import Dispatch
import Foundation

/// Ends the work when the user asks for it, so that nothing is left running.
enum Interruption {
  /// What an operation that returns takes an interruption for.
  enum Meaning: Sendable {
    /// It is cut off before it has done its work.
    case cutOff
    /// It works until the user has enough of it, and says so with Ctrl-C.
    case end
  }

  /// Runs an operation; on SIGINT, SIGTERM or SIGHUP cancels it and waits until it has cleaned up.
  ///
  /// - Returns: The exit status of an interrupted process, as shells count it; `nil` when the
  ///   operation came to its end.
  static func run(
    _ operation: @escaping @Sendable () async throws -> Meaning
  ) async throws -> Int32? {
    let signals = AsyncStream.makeStream(of: Int32.self)
    let sources = ([SIGINT, SIGTERM] + (ignoresHangup ? [] : [SIGHUP])).map { signal in
      Foundation.signal(signal, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: signal, queue: .global())
      source.setEventHandler { signals.continuation.yield(signal) }
      source.resume()
      return source
    }
    defer {
      for source in sources { source.cancel() }
    }
    return try await withThrowingTaskGroup(of: First.self) { tasks in
      tasks.addTask { .returned(try await operation()) }
      tasks.addTask {
        for await signal in signals.stream { return .signal(signal) }
        throw CancellationError()
      }
      defer { tasks.cancelAll() }
      guard case .signal(let signal) = try await tasks.next() else { return nil }
      tasks.cancelAll()
      if case .success(.returned(.end)) = await tasks.nextResult(), signal == SIGINT { return nil }
      return 128 + signal
    }
  }

  private enum First {
    case returned(Meaning)
    case signal(Int32)
  }

  /// Whether whoever started the process wants it to outlive the terminal, as `nohup` does.
  private static var ignoresHangup: Bool {
    let before = signal(SIGHUP, SIG_IGN)
    signal(SIGHUP, before)
    return unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
