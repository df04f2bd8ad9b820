#if canImport(Glibc)
  import Foundation

  /// Has Linux tell when something happens in a folder, and then looks what it was.
  ///
  /// The events say where to look and which files were written; what changed is the difference of
  /// two snapshots.
  package struct InotifyWatcher: FileWatcher {
    private let pace: WatchPace

    /// - Parameters:
    ///   - quiet: How long nothing may happen before a set of changes is complete.
    ///   - unrest: After how long it is complete even so.
    package init(quiet: Duration = .milliseconds(30), unrest: Duration = .milliseconds(400)) {
      pace = WatchPace(quiet: quiet, unrest: unrest)
    }

    /// Watches with the kernel's help.
    ///
    /// - Throws: `WatchError` when the kernel refuses.
    package func watch(_ scope: WatchScope) throws -> FileWatch {
      let queue = try InotifyQueue()
      let start = InotifyLoop(scope, pace, queue)
      let requests = WatchRequests(scope, wake: queue.ring)
      return FileWatch(requests) { inbox in
        // A thread of its own, asleep in the kernel: a task would hold one of the few threads
        // that all tasks share.
        Thread.detachNewThread {
          var loop = start
          loop.run(requests, report: inbox.add)
          queue.close()
        }
      }
    }
  }
#endif
