#if canImport(Glibc)
  /// The folders that the kernel watches, and what in them matters.
  struct WatchedFolders {
    /// One folder has several paths where links lead to it.
    private struct Interest {
      /// The paths by which the folder is part of the scope.
      var paths: Set<String> = []
      /// The names on the way to a root or a link's target, by the path of the folder.
      var names: [String: Set<String>] = [:]
    }

    private let queue: InotifyQueue
    private let scope: WatchScope
    private var interests: [Int32: Interest] = [:]
    private var watches: [String: Int32] = [:]
    /// Whether the system's limit left none out.
    private(set) var isComplete = true

    init(of scope: WatchScope, _ queue: InotifyQueue) {
      (self.scope, self.queue) = (scope, queue)
    }

    /// Watches a folder for all that happens to the files in it.
    mutating func add(_ folder: String) {
      guard let watch = watch(folder) else { return }
      interests[watch, default: Interest()].paths.insert(folder)
    }

    /// Watches all folders above a path, where what it names may appear, disappear or be replaced,
    /// and those above what it leads to by links.
    mutating func addWay(to path: String) {
      // Links can go round; the kernel gives up after as many (path_resolution(7)).
      var (path, links) = (path, 0)
      while links < 40 {
        addFolders(above: path)
        guard let target = LinkTarget.next(of: path) else { return }
        (path, links) = (target, links + 1)
      }
    }

    /// From the top down: a folder that is not there yet then appears in a watched one.
    private mutating func addFolders(above path: String) {
      var folder = ""
      for name in path.split(separator: "/").map(String.init) {
        guard let watch = watch(folder.isEmpty ? "/" : folder) else { return }
        interests[watch, default: Interest()].names[folder, default: []].insert(name)
        folder += "/\(name)"
      }
    }

    private mutating func watch(_ folder: String) -> Int32? {
      if let watch = watches[folder] { return watch }
      switch queue.add(folder) {
      case .watched(let watch):
        watches[folder] = watch
        return watch
      case .gone: return nil
      case .refused:
        isComplete = false
        return nil
      }
    }

    /// The paths in the scope, or on the way to it, that an event is about.
    func paths(of event: InotifyEvent) -> [String] {
      guard let interest = interests[event.watch] else { return [] }
      let name = event.name
      if name.isEmpty { return Array(interest.paths) + interest.names.keys }
      let parts = name.hasPrefix(".") ? [] : interest.paths.map { "\($0)/\(name)" }
      let steps = interest.names.filter { $0.value.contains(name) }.map { "\($0.key)/\(name)" }
      return parts.filter { !scope.ignored.contains($0) } + steps
    }

    /// Whether an event is about the way to a root, and not about a file of the scope.
    func isWay(_ path: String) -> Bool { !scope.contains(path) }

    /// Stops watching what only an earlier list has.
    func replace(_ earlier: WatchedFolders) {
      for watch in earlier.interests.keys where interests[watch] == nil { queue.remove(watch) }
    }
  }
#endif
