import Dispatch
import Foundation

/// Looks at every file again and again: works on any system, and on network file systems.
package struct PollingWatcher: FileWatcher {
  private let interval: Duration
  private let pace: WatchPace
  private let tick: Duration

  /// - Parameters:
  ///   - interval: The time between two looks, if a look takes no more than a third of it.
  ///   - quiet: How long nothing may change before a set of changes is complete.
  ///   - unrest: After how long it is complete even so.
  ///   - tick: How long the clock of the file system may stand still: two seconds on FAT, one on
  ///     old versions of NFS.
  package init(
    every interval: Duration = .milliseconds(500), quiet: Duration = .milliseconds(30),
    unrest: Duration = .milliseconds(400), tick: Duration = .seconds(2)
  ) {
    self.interval = interval
    self.tick = tick
    pace = WatchPace(quiet: quiet, unrest: unrest)
  }

  /// Compares what the files are with what they were, again and again.
  package func watch(_ scope: WatchScope) -> FileWatch {
    let bell = DispatchSemaphore(value: 0)
    let start = PollingLoop(scope, pace, every: interval, tick: tick, bell)
    let requests = WatchRequests(scope) { bell.signal() }
    return FileWatch(requests) { inbox in
      // A thread of its own: a network that hangs would hold one of the few that all tasks share.
      Thread.detachNewThread {
        var loop = start
        loop.run(requests, report: inbox.add)
      }
    }
  }
}

/// The state between two looks at the files of a scope.
private struct PollingLoop {
  private var scope: WatchScope
  private let pace: WatchPace
  private let interval: Duration
  private let bell: DispatchSemaphore
  private var snapshot: FileSnapshot
  private var recent: RecentFiles
  /// How long the last look took.
  private var cost: Duration

  init(
    _ scope: WatchScope, _ pace: WatchPace, every interval: Duration, tick: Duration,
    _ bell: DispatchSemaphore
  ) {
    recent = RecentFiles(tick: tick)
    (self.scope, self.pace, self.interval, self.bell) = (scope, pace, interval, bell)
    (snapshot, cost) = Self.look(at: scope)
  }

  /// Reports each set of changes, until it is asked to stop.
  mutating func run(_ requests: WatchRequests, report: (ChangeSet) -> Void) {
    while true {
      // However many files there are, it looks for a quarter of the time at most.
      _ = bell.wait(timeout: .now() + .after(max(interval, cost * 3)))
      switch requests.take() {
      case .stop: return
      case .follow(let next, let found):
        snapshot = snapshot.adopting(next, from: scope, found: found)
        scope = next
      case .nothing: break
      }
      report(look())
    }
  }

  private mutating func look() -> ChangeSet {
    let last = snapshot
    settle()
    var changes = snapshot.changes(since: last)
    let start = ContinuousClock.now
    let rewritten = recent.reread().filter { snapshot.files[$0] != nil }
    if case .files(let changed, _) = changes { recent.add(changed) }
    changes.append(.files(changed: rewritten, removed: []))
    cost += start.duration(to: .now)
    return changes
  }

  /// Looks until two looks see the same, though not for ever.
  private mutating func settle() {
    let limit = ContinuousClock.now + pace.unrest
    var files = snapshot.files
    while true {
      (snapshot, cost) = Self.look(at: scope)
      guard snapshot.files != files, ContinuousClock.now < limit else { return }
      files = snapshot.files
      // A request that comes meanwhile is read soon enough.
      Thread.sleep(forTimeInterval: max(pace.quiet, cost) / .seconds(1))
    }
  }

  private static func look(at scope: WatchScope) -> (FileSnapshot, cost: Duration) {
    var snapshot = FileSnapshot()
    let cost = ContinuousClock().measure { snapshot = FileSnapshot(of: scope) }
    return (snapshot, cost)
  }
}

extension DispatchTimeInterval {
  fileprivate static func after(_ time: Duration) -> DispatchTimeInterval {
    .microseconds(Int(time / .microseconds(1)))
  }
}
