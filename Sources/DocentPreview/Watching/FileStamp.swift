import Foundation

/// What changes when a file is written, or another takes its place.
struct FileStamp: Sendable, Equatable {
  let device: UInt64
  let inode: UInt64
  /// The kind of file, and who may read it.
  let mode: UInt32
  /// In bytes.
  let size: Int64
  let seconds: Int
  let nanoseconds: Int

  /// Looks at what has a path, or at what a link of this path leads to; `nil` where nothing is.
  init?(of path: String, followingLink: Bool) {
    var status = stat()
    guard (followingLink ? stat(path, &status) : lstat(path, &status)) == 0 else { return nil }
    #if canImport(Darwin)
      let modified = status.st_mtimespec
    #else
      let modified = status.st_mtim
    #endif
    device = UInt64(truncatingIfNeeded: status.st_dev)
    inode = UInt64(status.st_ino)
    mode = UInt32(status.st_mode)
    size = Int64(status.st_size)
    (seconds, nanoseconds) = (modified.tv_sec, modified.tv_nsec)
  }

  var isLink: Bool { mode & UInt32(S_IFMT) == UInt32(S_IFLNK) }
  var isFolder: Bool { mode & UInt32(S_IFMT) == UInt32(S_IFDIR) }

  func isSameFile(as other: Self) -> Bool { device == other.device && inode == other.inode }
}
