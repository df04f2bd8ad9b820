import Synchronization

/// The changes that a watcher sees, until the task that reads them is cancelled or this is dropped.
///
/// Changes that come close together are one set, and so is all that happens between two reads. No
/// set is empty.
package struct FileWatch: AsyncSequence, Sendable {
  private let pings: AsyncStream<Void>
  private let inbox: ChangeInbox
  private let requests: WatchRequests

  /// - Parameter begin: Starts what calls `inbox` until it is asked to stop.
  init(_ requests: WatchRequests, begin: (_ inbox: ChangeInbox) -> Void) {
    let (pings, continuation) = AsyncStream.makeStream(
      of: Void.self, bufferingPolicy: .bufferingNewest(1))
    continuation.onTermination = { _ in requests.stop() }
    self.pings = pings
    self.requests = requests
    inbox = ChangeInbox { continuation.yield() }
    begin(inbox)
  }

  /// Watches other files from now on: nothing that happens to them after this returns is missed.
  ///
  /// It tells of no file only because it has come into the scope, or has left it. To miss nothing,
  /// call this before reading the files that are new in the scope.
  package func follow(_ scope: WatchScope) { requests.follow(scope) }

  /// All iterators share the changes: each is handed out once.
  package func makeAsyncIterator() -> Iterator {
    Iterator(pings: pings.makeAsyncIterator(), inbox: inbox)
  }

  /// Waits for one set of changes after the other.
  package struct Iterator: AsyncIteratorProtocol {
    fileprivate var pings: AsyncStream<Void>.Iterator
    fileprivate let inbox: ChangeInbox

    /// The next set of changes; `nil` when the watch has ended.
    package mutating func next() async -> ChangeSet? { await next(isolation: nil) }

    /// The next set of changes, waited for on the caller's actor.
    package mutating func next(
      isolation actor: isolated (any Actor)?
    ) async throws(Never) -> ChangeSet? {
      while await pings.next(isolation: actor) != nil {
        if let changes = inbox.take() { return changes }
      }
      return nil
    }
  }
}

/// The changes that nobody has read yet.
final class ChangeInbox: Sendable {
  private let changes = Mutex<ChangeSet?>(nil)
  private let ping: @Sendable () -> Void

  init(ping: @escaping @Sendable () -> Void) { self.ping = ping }

  func add(_ new: ChangeSet) {
    guard !new.isEmpty else { return }
    changes.withLock { changes in
      changes?.append(new)
      changes = changes ?? new
    }
    ping()
  }

  func take() -> ChangeSet? {
    changes.withLock { changes in
      defer { changes = nil }
      return changes
    }
  }
}
