import Synchronization

/// A call that holds its thread and cannot be changed, as one of a driver or of a C library.
///
/// It waits for 0.8 seconds, or less: it returns once another task has had five turns meanwhile. So an
/// example is short where nothing is held up, and prints the same on a machine that is busy.
public struct BlockingCall: Sendable {
  fileprivate let turns: Turns

  /// Waits, and does not let go of the thread.
  public func callAsFunction() {
    turns.block()
  }
}

/// Counts the turns that another task gets, up to five, while as many blocking calls as the pool has
/// threads are under way.
///
/// - Parameter way: Makes the call, here or elsewhere. Elsewhere must be a thread for each of them.
/// - Throws: What `way` throws.
public func turnsOfAnotherTask(
  during way: @escaping @Sendable (BlockingCall) async throws -> Void
) async throws -> Int {
  let turns = Turns()
  let other = Task {
    while !Task.isCancelled {
      turns.take()
      try? await Task.sleep(for: .milliseconds(10))
    }
  }
  defer { other.cancel() }
  try await withThrowingTaskGroup { group in
    for _ in 0..<width {
      group.addTask { try await way(BlockingCall(turns: turns)) }
    }
    try await group.waitForAll()
  }
  return turns.taken
}

/// What the calls and the other task know of each other.
private final class Turns: Sendable {
  private struct State {
    var calls = 0
    var taken = 0
    var isOver = false
  }

  private let state = Mutex(State())

  var taken: Int { state.withLock { $0.taken } }

  /// Counts only while every call holds a thread: before, some threads may still be free.
  func take() {
    state.withLock {
      if $0.calls == width, !$0.isOver { $0.taken += 1 }
      if $0.taken == 5 { $0.isOver = true }
    }
  }

  func block() {
    state.withLock { $0.calls += 1 }
    let end = ContinuousClock.now + .milliseconds(800)
    while ContinuousClock.now < end, !state.withLock({ $0.isOver }) {
      blockThread(for: .milliseconds(5))
    }
    state.withLock { $0.isOver = true }
  }
}
