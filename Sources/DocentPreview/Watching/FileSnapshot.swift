import Foundation

/// What was on disk in a scope at one time.
struct FileSnapshot: Equatable {
  /// What changes when a file is written or another takes its place.
  struct Stamp: Equatable {
    let device: UInt64
    let inode: UInt64
    let size: Int64
    let seconds: Int
    let nanoseconds: Int
  }

  private(set) var files: [String: Stamp] = [:]

  /// Looks at every file of the scope, through symbolic links.
  ///
  /// - Parameter entering: Called with each folder before its names are read, so that whoever starts
  ///   to watch it then misses nothing.
  init(of scope: WatchScope, entering: (String) -> Void = { _ in }) {
    for root in scope.roots {
      visit(root, ignored: scope.ignored, within: [], entering: entering)
    }
  }

  /// The files that are in one of the two only, or differ.
  func changes(since old: FileSnapshot) -> Set<String> {
    let written = files.filter { old.files[$0.key] != $0.value }.keys
    let removed = old.files.keys.filter { files[$0] == nil }
    return Set(written).union(removed)
  }

  private mutating func visit(
    _ path: String, ignored: Set<String>, within folders: [Stamp], entering: (String) -> Void
  ) {
    guard !ignored.contains(path), let (stamp, isFolder) = Self.look(at: path) else { return }
    guard isFolder else {
      files[path] = stamp
      return
    }
    // A link to a folder above would go round for ever.
    guard !folders.contains(where: { $0.isSameFile(as: stamp) }) else { return }
    entering(path)
    // A folder that cannot be read, or is gone by now, holds nothing to watch.
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    for name in names where !name.hasPrefix(".") {
      visit("\(path)/\(name)", ignored: ignored, within: folders + [stamp], entering: entering)
    }
  }

  private static func look(at path: String) -> (Stamp, isFolder: Bool)? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    #if canImport(Darwin)
      let modified = status.st_mtimespec
    #else
      let modified = status.st_mtim
    #endif
    let stamp = Stamp(
      device: UInt64(truncatingIfNeeded: status.st_dev), inode: UInt64(status.st_ino),
      size: Int64(status.st_size), seconds: modified.tv_sec, nanoseconds: modified.tv_nsec)
    return (stamp, status.st_mode & S_IFMT == S_IFDIR)
  }
}

extension FileSnapshot.Stamp {
  fileprivate func isSameFile(as other: Self) -> Bool {
    device == other.device && inode == other.inode
  }
}
