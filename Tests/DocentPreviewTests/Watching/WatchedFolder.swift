import DocentPreview
import Testing

/// A folder under test, and what a watcher tells of it, as paths in the folder.
struct WatchedFolder {
  let folder: TemporaryFolder
  private let watch: FileWatch
  private var sets: FileWatch.Iterator
  private var told: Set<String> = []

  init(_ folder: TemporaryFolder, _ watch: FileWatch) {
    (self.folder, self.watch) = (folder, watch)
    sets = watch.makeAsyncIterator()
  }

  mutating func next() async -> ChangeSet? {
    guard case .files(let changed, let removed) = await sets.next() else { return .everything }
    return .files(changed: names(changed), removed: names(removed))
  }

  /// Waits until these paths have been told of, however many sets that takes.
  ///
  /// Others are problems, unless they were told of before: a busy machine may tear one change in two.
  mutating func tells(
    _ changed: Set<String>, removed: Set<String> = [],
    sourceLocation: SourceLocation = #_sourceLocation
  ) async {
    var (seen, gone): (Set<String>, Set<String>) = ([], [])
    let expected = changed.union(removed)
    while seen != changed || gone != removed {
      guard case .files(let some, let others) = await next() else {
        Issue.record("the watch has ended, or tells of everything", sourceLocation: sourceLocation)
        return
      }
      let surprises = some.union(others).subtracting(expected).subtracting(told)
      #expect(surprises == [], sourceLocation: sourceLocation)
      told.formUnion(some.union(others))
      seen = seen.subtracting(others).union(some.intersection(expected))
      gone = gone.subtracting(some).union(others.intersection(expected))
      if !surprises.isEmpty { return }
    }
  }

  func follow(roots: [String], ignoring ignored: [String] = []) {
    watch.follow(folder.scope(roots, ignoring: ignored))
  }

  private func names(_ paths: Set<String>) -> Set<String> {
    Set(paths.map { String($0.dropFirst(folder.path.count + 1)) })
  }
}

extension TemporaryFolder {
  func scope(_ roots: [String], ignoring ignored: [String] = []) -> WatchScope {
    WatchScope(roots: roots.map(path(of:)), ignoring: ignored.map(path(of:)))
  }
}

/// Watches a folder that holds some files, and is removed afterwards.
func watching(
  _ kind: WatcherKind, _ files: [String: String] = [:], roots: [String] = [""],
  ignoring ignored: [String] = [], unrest: Duration = .seconds(30),
  _ body: (TemporaryFolder, inout WatchedFolder) async throws -> Void
) async throws {
  let folder = try TemporaryFolder(files)
  defer { folder.discard() }
  let watch = try kind.watcher(unrest: unrest).watch(folder.scope(roots, ignoring: ignored))
  var watched = WatchedFolder(folder, watch)
  try await body(folder, &watched)
}
