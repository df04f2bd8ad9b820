import Foundation

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The lock by which SwiftPM keeps the build folder of a package for itself.
struct PackageLock {
  /// The path of the package's folder.
  let package: String

  /// Whether the process that started this one holds it.
  ///
  /// `swift test` does while it waits for its tests: a build that waits for the lock would wait for
  /// ever. The holder writes its process id into the file.
  var isHeldByParent: Bool {
    guard let file = FileManager.default.contents(atPath: package + "/.build/.lock") else {
      return false
    }
    return String(decoding: file, as: UTF8.self) == "\(getppid())"
  }
}
