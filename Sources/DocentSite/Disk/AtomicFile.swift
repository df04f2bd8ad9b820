import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Replaces a file in one step: a reader sees the old content or the new, never a part.
///
/// Foundation's atomic writing also waits for the disk, file by file. A site can be built again,
/// so it need not survive a power cut.
enum AtomicFile {
  static func write(_ data: Data, to path: String) throws {
    let url = URL(filePath: path)
    let temporary = url.deletingLastPathComponent().path + "/.docent-new-\(url.lastPathComponent)"
    do {
      try data.write(to: URL(filePath: temporary))
      guard rename(temporary, path) == 0 else {
        throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
      }
    } catch {
      try? FileManager.default.removeItem(atPath: temporary)
      throw error
    }
  }
}
