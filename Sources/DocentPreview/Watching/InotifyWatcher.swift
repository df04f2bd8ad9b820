#if canImport(Glibc)
  import Foundation
  import Glibc

  /// Has Linux tell when something happens in a folder, and then looks what it was.
  ///
  /// The events only say when to look and which files were written; what changed is the difference of
  /// two snapshots. So no order of renames, no lost event and no new folder can mislead it.
  package struct InotifyWatcher: FileWatcher {
    private let scope: WatchScope
    private let quiet: Duration

    /// - Parameter quiet: How long nothing may happen before a set of changes is complete.
    package init(_ scope: WatchScope, quiet: Duration = .milliseconds(30)) {
      self.scope = scope
      self.quiet = quiet
    }

    package func changes() throws -> AsyncStream<Set<String>> {
      let queue = try InotifyQueue()
      let start = InotifyLoop(scope: scope, quiet: quiet, queue: queue)
      return AsyncStream { continuation in
        continuation.onTermination = { _ in queue.stop() }
        // A thread of its own, asleep in the kernel: a task would hold one of the few threads
        // that all tasks share.
        Thread.detachNewThread {
          var loop = start
          loop.run { continuation.yield($0) }
        }
      }
    }
  }

  /// The state between two looks at the files of a scope.
  private struct InotifyLoop {
    private let scope: WatchScope
    private let quiet: Duration
    private let queue: InotifyQueue
    private var snapshot: FileSnapshot
    private var folders: [Int32: String] = [:]
    private var isComplete = true

    init(scope: WatchScope, quiet: Duration, queue: InotifyQueue) {
      (self.scope, self.quiet, self.queue) = (scope, quiet, queue)
      (snapshot, folders, isComplete) = Self.look(at: scope, queue)
    }

    /// Reports each set of changes, until the queue is stopped.
    mutating func run(_ report: (Set<String>) -> Void) {
      defer { queue.close() }
      while true {
        // Where the system's limit left folders out, looking every second makes up for it.
        let wake = queue.wait(for: isComplete ? nil : .seconds(1))
        guard wake != .stopped, let written = settled() else { return }
        let last = (snapshot: snapshot, folders: folders)
        (snapshot, folders, isComplete) = Self.look(at: scope, queue)
        for watch in last.folders.keys where folders[watch] == nil { queue.remove(watch) }
        // Two writes within one tick of the file system's clock leave the same stamp.
        let rewritten = written.filter { snapshot.files[$0] != nil }
        let changed = snapshot.changes(since: last.snapshot).union(rewritten)
        if !changed.isEmpty { report(changed) }
      }
    }

    /// Waits for quiet, though not for ever; returns the files that were written, `nil` on a stop.
    private func settled() -> Set<String>? {
      var written: Set<String> = []
      let deadline = ContinuousClock.now + .seconds(1)
      while true {
        for event in queue.read() where event.isWrite {
          if let folder = folders[event.watch] { written.insert("\(folder)/\(event.name)") }
        }
        switch queue.wait(for: quiet) {
        case .stopped: return nil
        case .event where ContinuousClock.now < deadline: continue
        case .event, .timeout: return written
        }
      }
    }

    /// Takes a snapshot, watching every folder in it and the nearest one above each root, where the
    /// root may appear, disappear or be replaced.
    private static func look(
      at scope: WatchScope, _ queue: InotifyQueue
    ) -> (FileSnapshot, folders: [Int32: String], isComplete: Bool) {
      var folders: [Int32: String] = [:]
      var isComplete = true
      func watch(_ folder: String) {
        switch queue.add(folder) {
        case .watched(let watch): folders[watch] = folder
        case .gone: break
        case .refused: isComplete = false
        }
      }
      for root in scope.roots { watch(nearestFolder(above: root)) }
      let snapshot = FileSnapshot(of: scope, entering: watch)
      return (snapshot, folders, isComplete)
    }

    private static func nearestFolder(above path: String) -> String {
      var folder = path
      repeat {
        folder = String(folder[..<(folder.lastIndex(of: "/") ?? folder.startIndex)])
      } while !folder.isEmpty && access(folder, F_OK) != 0
      return folder.isEmpty ? "/" : folder
    }
  }
#endif
