import Synchronization

/// How many requests a server works on at a time.
package final class Traffic: Sendable {
  private let count = Mutex((now: 0, most: 0))

  /// No requests yet.
  package init() {}

  /// The largest number so far.
  package var mostAtOnce: Int { count.withLock { $0.most } }

  /// A request is complete, and its answer is not on its way.
  func requestCame() {
    count.withLock {
      $0.now += 1
      $0.most = max($0.most, $0.now)
    }
  }

  /// The answer is on its way, or the client has given up.
  func requestEnded() {
    count.withLock { $0.now -= 1 }
  }
}
