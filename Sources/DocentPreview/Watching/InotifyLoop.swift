#if canImport(Glibc)
  /// The state between two looks at the files of a scope.
  struct InotifyLoop {
    private var scope: WatchScope
    private let pace: WatchPace
    private let queue: InotifyQueue
    private var snapshot: FileSnapshot
    private var folders: WatchedFolders

    init(_ scope: WatchScope, _ pace: WatchPace, _ queue: InotifyQueue) {
      (self.scope, self.pace, self.queue) = (scope, pace, queue)
      (snapshot, folders) = Self.look(at: scope, queue)
    }

    /// Reports each set of changes, until it is asked to stop.
    mutating func run(_ requests: WatchRequests, report: (ChangeSet) -> Void) {
      while true {
        // Where the system's limit left folders out, looking every second makes up for it.
        let wake = queue.wait(for: folders.isComplete ? nil : .seconds(1))
        let unrest = settled()
        switch requests.take() {
        case .stop: return
        case .follow(let next, let found):
          snapshot = snapshot.adopting(next, from: scope, found: found)
          scope = next
          report(fullLook(after: unrest))
        case .nothing where unrest.needsFullLook || wake == .timeout:
          report(fullLook(after: unrest))
        case .nothing where !unrest.touched.isEmpty:
          report(quickLook(after: unrest))
        case .nothing: break
        }
      }
    }

    /// What happened since the last look.
    private struct Unrest {
      var written: Set<String> = []
      /// All files that anything happened to.
      var touched: Set<String> = []
      var needsFullLook = false
      var isIncomplete = false

      /// - Returns: Whether any of the events matters.
      mutating func add(_ events: [InotifyEvent], in folders: WatchedFolders) -> Bool {
        var matters = false
        for event in events {
          let paths = folders.paths(of: event)
          matters = matters || !paths.isEmpty || event.kind == .overflow
          switch event.kind {
          case .overflow: isIncomplete = true
          case .folder: needsFullLook = needsFullLook || !paths.isEmpty
          case .write, .file:
            touched.formUnion(paths)
            if event.kind == .write { written.formUnion(paths) }
            needsFullLook = needsFullLook || paths.contains(where: folders.isWay)
          }
        }
        if isIncomplete { needsFullLook = true }
        return matters
      }
    }

    /// Waits for quiet, though not for ever.
    private func settled() -> Unrest {
      var unrest = Unrest()
      var quiet = ContinuousClock.now
      let limit = quiet + pace.unrest
      while true {
        if unrest.add(queue.read(), in: folders) { quiet = .now + pace.quiet }
        let left = ContinuousClock.now.duration(to: min(quiet, limit))
        guard left > .zero, queue.wait(for: left) != .rung else { return unrest }
        // Who reads every event by itself slows down those who write.
        queue.rest(for: min(pace.quiet / 10, left))
      }
    }

    /// Looks at all that may have changed, whatever the events say: no order of renames, no lost
    /// event and no new folder can mislead it.
    private mutating func fullLook(after unrest: Unrest) -> ChangeSet {
      let last = (snapshot: snapshot, folders: folders)
      (snapshot, folders) = Self.look(at: scope, queue)
      folders.replace(last.folders)
      if unrest.isIncomplete { return .everything }
      return snapshot.changes(since: last.snapshot).adding(written(unrest))
    }

    /// Looks at the files that events name: most changes are to one file of many.
    private mutating func quickLook(after unrest: Unrest) -> ChangeSet {
      guard !snapshot.hasLinks, let changes = snapshot.look(at: unrest.touched) else {
        return fullLook(after: unrest)
      }
      return changes.adding(written(unrest))
    }

    /// Two writes within one tick of the file system's clock leave the same stamp.
    private func written(_ unrest: Unrest) -> ChangeSet {
      .files(changed: unrest.written.filter { snapshot.files[$0] != nil }, removed: [])
    }

    /// Takes a snapshot, watching every folder in it and the way to every root.
    private static func look(
      at scope: WatchScope, _ queue: InotifyQueue
    ) -> (FileSnapshot, WatchedFolders) {
      var folders = WatchedFolders(of: scope, queue)
      for root in scope.roots { folders.addWay(to: root) }
      let snapshot = FileSnapshot(of: scope) { sight in
        switch sight {
        case .folder(let path): folders.add(path)
        case .link(let path): folders.addWay(to: path)
        }
      }
      return (snapshot, folders)
    }
  }
#endif
