import Foundation

/// What was on disk in a scope at one time.
struct FileSnapshot: Sendable, Equatable {
  /// What a look comes by.
  enum Sight {
    /// A folder of the scope, before its names are read.
    case folder(String)
    /// A symbolic link to something in its root, or to what may be there later.
    case link(String)
  }

  private(set) var files: [String: FileStamp] = [:]
  /// Whether a file can become another without an event in its own folder.
  private(set) var hasLinks = false

  init() {}

  /// Looks at every file of the scope.
  ///
  /// - Parameter passing: Is called with each sight before it is looked at, so that whoever starts
  ///   to watch it then misses nothing.
  init(of scope: WatchScope, passing: @escaping (Sight) -> Void = { _ in }) {
    for root in scope.roots {
      // What a link leads to may come later.
      if LinkTarget.next(of: root) != nil { hasLinks = true }
      guard let real = LinkTarget.last(of: root) else { continue }
      let walk = Walk(root: root, realRoot: real, ignored: scope.ignored, passing: passing)
      visit(root, in: walk, above: [])
    }
  }

  /// What has happened since an earlier look.
  func changes(since old: FileSnapshot) -> ChangeSet {
    .files(
      changed: Set(files.lazy.filter { old.files[$0.key] != $0.value }.map(\.key)),
      removed: Set(old.files.keys.lazy.filter { files[$0] == nil }))
  }

  /// Takes over what another look found.
  mutating func add(_ others: [String: FileStamp]) { files.merge(others) { $1 } }

  /// What this would be, had its scope been another from the start.
  ///
  /// - Parameter found: What a later look found in what only the other scope has.
  func adopting(_ scope: WatchScope, from old: WatchScope, found: FileSnapshot) -> FileSnapshot {
    var adopted = FileSnapshot()
    adopted.files = found.files.filter { !old.contains($0.key) && scope.contains($0.key) }
    adopted.add(files.filter { scope.contains($0.key) })
    return adopted
  }

  /// Looks again at single files of the scope.
  ///
  /// - Returns: What has happened to them; `nil` where a look at them is not enough, because a folder
  ///   or a link has come.
  mutating func look(at paths: Set<String>) -> ChangeSet? {
    let stamps = paths.map { ($0, FileStamp(of: $0, followingLink: false)) }
    if stamps.contains(where: { $1.map { $0.isFolder || $0.isLink } ?? false }) { return nil }
    var (changed, removed): (Set<String>, Set<String>) = ([], [])
    for (path, stamp) in stamps where files[path] != stamp {
      if stamp == nil { removed.insert(path) } else { changed.insert(path) }
      files[path] = stamp
    }
    return .files(changed: changed, removed: removed)
  }

  private struct Walk {
    let root: String
    let realRoot: String
    let ignored: Set<String>
    let passing: (Sight) -> Void

    /// Whether a link leads to something that belongs to the scope.
    func follows(_ link: String) -> Bool {
      guard let target = LinkTarget.last(of: link) ?? LinkTarget.next(of: link) else {
        return false
      }
      return [root, realRoot].contains { target.hasPrefix($0 + "/") } && !ignored.contains(target)
    }
  }

  private mutating func visit(_ path: String, in walk: Walk, above: [FileStamp]) {
    guard !walk.ignored.contains(path), var stamp = FileStamp(of: path, followingLink: false)
    else { return }
    if stamp.isLink {
      guard path == walk.root || walk.follows(path) else { return }
      hasLinks = true
      walk.passing(.link(path))
      guard let target = FileStamp(of: path, followingLink: true) else { return }
      stamp = target
    }
    guard stamp.isFolder else {
      files[path] = stamp
      return
    }
    // A link to a folder above would go round for ever.
    guard !above.contains(where: { $0.isSameFile(as: stamp) }) else { return }
    walk.passing(.folder(path))
    // A folder that cannot be read, or is gone by now, holds nothing to watch.
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    for name in names where !name.hasPrefix(".") {
      visit("\(path)/\(name)", in: walk, above: above + [stamp])
    }
  }
}
