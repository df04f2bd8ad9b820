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
/// Foundation's ways of writing also wait for the disk, 3 ms a file. A site can be built again, so
/// it need not survive a power cut.
enum AtomicFile {
  /// - Throws: `POSIXError`; the file is then as it was.
  static func write(_ bytes: [UInt8], to path: String) throws {
    let url = URL(filePath: path)
    let temporary = url.deletingLastPathComponent().path + "/.docent-new-\(url.lastPathComponent)"
    do {
      try create(temporary, holding: bytes)
      try check(rename(temporary, path) == 0)
    } catch {
      remove(temporary)
      throw error
    }
  }

  private static func create(_ path: String, holding bytes: [UInt8]) throws {
    guard let file = fopen(path, "w") else { throw currentError }
    let count = fwrite(bytes, 1, bytes.count, file)
    // Closing writes what is still in the buffer, and so can fail too.
    try check(fclose(file) == 0 && count == bytes.count)
  }

  private static func check(_ succeeded: Bool) throws {
    guard succeeded else { throw currentError }
  }

  private static var currentError: POSIXError {
    POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
  }
}
