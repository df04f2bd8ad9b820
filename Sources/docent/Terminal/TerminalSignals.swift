import Dispatch
import Foundation
import Synchronization

/// What the terminal tells the program that draws on it.
final class TerminalSignals: Sendable {
  enum Signal: Sendable {
    /// The window has another size.
    case windowChanged
    /// The user wants the shell back for a while, with Ctrl-Z.
    case suspended
    /// That while is over.
    case continued
  }

  private let sources = Mutex<[any DispatchSourceSignal]>([])

  /// Calls `handler` on a queue, until `stop`.
  func start(on queue: DispatchQueue, handler: @escaping @Sendable (Signal) -> Void) {
    sources.withLock { sources in
      let meanings = [
        (SIGWINCH, Signal.windowChanged), (SIGTSTP, .suspended), (SIGCONT, .continued),
      ]
      sources = meanings.map { number, meaning in
        let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
        source.setEventHandler { handler(meaning) }
        source.resume()
        return source
      }
    }
  }

  func stop() {
    sources.withLock { sources in
      for source in sources { source.cancel() }
      sources = []
    }
  }

  /// Stops this process as the system would have; the shell has it go on.
  static func suspend() { kill(getpid(), SIGSTOP) }
}
