import Dispatch
import Foundation
import Synchronization

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
    let work = Task { try await operation() }
    let received = Mutex<Int32?>(nil)
    let sources = ([SIGINT, SIGTERM] + (ignoresHangup ? [] : [SIGHUP])).map { signal in
      Foundation.signal(signal, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: signal, queue: .global())
      source.setEventHandler {
        received.withLock { $0 = $0 ?? signal }
        // Here, not in a task: the threads that tasks share may all be at work on what is to end.
        work.cancel()
      }
      source.resume()
      return source
    }
    defer {
      for source in sources { source.cancel() }
    }
    let result = await work.result
    guard let signal = received.withLock(\.self) else {
      _ = try result.get()
      return nil
    }
    if case .success(.end) = result, signal == SIGINT { return nil }
    return 128 + signal
  }

  /// Whether whoever started the process wants it to outlive the terminal, as `nohup` does.
  private static var ignoresHangup: Bool {
    let before = signal(SIGHUP, SIG_IGN)
    signal(SIGHUP, before)
    return unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
