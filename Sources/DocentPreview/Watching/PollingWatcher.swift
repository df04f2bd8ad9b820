/// Looks at every file again and again: works on any system, and on network file systems.
package struct PollingWatcher: FileWatcher {
  private let scope: WatchScope
  private let interval: Duration
  private let quiet: Duration

  /// - Parameters:
  ///   - interval: The time between two looks.
  ///   - quiet: How long nothing may change before a set of changes is complete.
  package init(
    _ scope: WatchScope, every interval: Duration = .milliseconds(500),
    quiet: Duration = .milliseconds(30)
  ) {
    self.scope = scope
    self.interval = interval
    self.quiet = quiet
  }

  package func changes() -> AsyncStream<Set<String>> {
    let start = FileSnapshot(of: scope)
    return AsyncStream { continuation in
      let looking = Task {
        var last = start
        while true {
          try await Task.sleep(for: interval)
          let next = try await settled(after: last)
          let changed = next.changes(since: last)
          if !changed.isEmpty { continuation.yield(changed) }
          last = next
        }
      }
      continuation.onTermination = { _ in looking.cancel() }
    }
  }

  /// What is on disk, once it stays the same for a while if it is not `last`.
  private func settled(after last: FileSnapshot) async throws -> FileSnapshot {
    var (before, now) = (last, FileSnapshot(of: scope))
    while now != before {
      try await Task.sleep(for: quiet)
      (before, now) = (now, FileSnapshot(of: scope))
    }
    return now
  }
}
