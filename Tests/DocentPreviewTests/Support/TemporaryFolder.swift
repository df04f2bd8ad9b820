import Foundation

/// A folder of a test's own; paths are relative to it.
struct TemporaryFolder: Sendable {
  let path: String

  init(_ files: [String: String]) throws {
    path = FileManager.default.temporaryDirectory.appending(path: "docent-\(UUID())").path()
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (file, text) in files { try write(file, text) }
  }

  func path(of file: String) -> String { file.isEmpty ? path : "\(path)/\(file)" }

  /// Writes into the file where it stands.
  func write(_ file: String, _ text: String) throws {
    let url = URL(filePath: path(of: file))
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func move(_ file: String, over other: String) throws {
    guard rename(path(of: file), path(of: other)) == 0 else { throw POSIXError(.EIO) }
  }

  func link(_ file: String, to target: String) throws {
    let url = URL(filePath: path(of: file))
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: url.path(), withDestinationPath: path(of: target))
  }

  func remove(_ file: String) throws { try FileManager.default.removeItem(atPath: path(of: file)) }

  func discard() { try? FileManager.default.removeItem(atPath: path) }
}
