import Synchronization

/// What the reader of a watch asks of the thread that does the watching.
final class WatchRequests: Sendable {
  enum Request {
    case nothing
    /// With what was on disk when it was asked, at least where the scope was another before.
    case follow(WatchScope, FileSnapshot)
    case stop
  }

  private struct State {
    var scope: WatchScope
    var unread: FileSnapshot?
    var isStopped = false
  }

  private let state: Mutex<State>
  private let wake: @Sendable () -> Void

  /// - Parameter wake: Makes the thread look for requests; not called any more once it was told to
  ///   stop.
  init(_ scope: WatchScope, wake: @escaping @Sendable () -> Void) {
    state = Mutex(State(scope: scope))
    self.wake = wake
  }

  func follow(_ scope: WatchScope) {
    state.withLock { state in
      guard !state.isStopped, state.scope != scope else { return }
      var known = FileSnapshot(of: scope.beyond(state.scope))
      if let earlier = state.unread { known.add(earlier.files) }
      state.unread = known
      state.scope = scope
      wake()
    }
  }

  func stop() {
    state.withLock { state in
      guard !state.isStopped else { return }
      state.isStopped = true
      wake()
    }
  }

  func take() -> Request {
    state.withLock { state in
      if state.isStopped { return .stop }
      guard let known = state.unread else { return .nothing }
      state.unread = nil
      return .follow(state.scope, known)
    }
  }
}
