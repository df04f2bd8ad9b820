import DocentModel
import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Files on their way into a site's folder: all of them are on the disk before the first takes its
/// place, so that a full disk leaves the site as it was, and each takes it in one step, so that a
/// reader sees the old content or the new, never a part.
///
/// Foundation's ways of writing also wait for the disk, 3 ms a file. A site can be built again, so
/// it need not survive a power cut.
struct StagedFiles {
  /// How the names of the folders begin in which files wait. Each is locked while its process lives,
  /// where the file system has locks; elsewhere those that are left behind stay.
  static let folderPrefix = ".docent-new-"

  private let folder: String
  private let lock: Int32
  private var count = 0

  /// Makes a folder in `site` that no other process writes to, and removes those that a process
  /// left behind that did not come to its end.
  ///
  /// - Throws: `POSIXError`.
  init(in site: String) throws {
    Self.removeAbandoned(in: site)
    var template = Array("\(site)/\(Self.folderPrefix)XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Self.currentError }
    folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    lock = open(folder, O_RDONLY | O_CLOEXEC)
    flock(lock, LOCK_SH | LOCK_NB)
  }

  /// Writes a file that waits.
  ///
  /// - Returns: Its path.
  /// - Throws: `POSIXError`.
  mutating func add(_ bytes: [UInt8]) throws -> String {
    count += 1
    let path = "\(folder)/\(count)"
    guard let file = fopen(path, "wx") else { throw Self.currentError }
    let written = fwrite(bytes, 1, bytes.count, file)
    // Closing writes what is still in the buffer, and so can fail too.
    try Self.check(fclose(file) == 0 && written == bytes.count)
    return path
  }

  /// Moves a file that waits to its place.
  ///
  /// - Throws: `POSIXError`; what stood there is then as it was.
  static func move(_ staged: String, to path: String) throws {
    try check(rename(staged, path) == 0)
  }

  /// Removes the folder, with what still waits.
  func discard() {
    try? FileManager.default.removeItem(atPath: folder)
    close(lock)
  }

  private static func removeAbandoned(in site: String) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: site)) ?? []
    for name in names where name.hasPrefix(folderPrefix) {
      let made = try? FileManager.default.attributesOfItem(atPath: "\(site)/\(name)")[
        .modificationDate]
      // One that is new may not be locked yet.
      guard let made = made as? Date, made.timeIntervalSinceNow < -60 else { continue }
      let descriptor = open("\(site)/\(name)", O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
      guard descriptor >= 0 else { continue }
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 {
        try? FileManager.default.removeItem(atPath: "\(site)/\(name)")
      }
      close(descriptor)
    }
  }

  private static func check(_ succeeded: Bool) throws {
    guard succeeded else { throw currentError }
  }

  private static var currentError: POSIXError {
    POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
  }
}
