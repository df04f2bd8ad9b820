import DocentModel
import Foundation

/// The folder in which examples are built and their results kept: safe to delete at any time.
package struct Workspace: Sendable {
  /// An absolute path without symbolic links.
  package let folder: String

  /// - Throws: `ExampleEnvironmentError.workspaceUnwritable`.
  package init(folder: String) throws {
    do {
      try FileManager.default.createDirectory(
        atPath: folder + "/results", withIntermediateDirectories: true)
      guard FileManager.default.isWritableFile(atPath: folder) else { throw POSIXError(.EACCES) }
    } catch {
      throw ExampleEnvironmentError.workspaceUnwritable(
        folder: folder, reason: error.systemReason)
    }
    self.folder = URL(filePath: folder).resolvingSymlinksInPath().path
  }

  /// Where the compiler keeps the system's modules, compiled. They name each other by their whole
  /// paths, so another place of this folder needs others.
  var moduleCache: String { path("modules-\(ContentHash(of: folder).description.prefix(12))") }

  func path(_ name: String) -> String { folder + "/" + name }

  /// Makes an empty folder that nobody else has, in the workspace or in a folder of it.
  func temporaryFolder(in parent: String? = nil) throws -> String {
    let path = (parent ?? folder) + "/" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return path
  }

  /// A path in the workspace that nobody else has: several commands may be at work at once.
  func uniquePath(_ name: String) -> String { path("\(name)-\(UUID().uuidString)") }

  /// Puts a finished file in its place at once, whether or not another command did so before.
  func publish(_ unfinished: String, as path: String) throws {
    guard rename(unfinished, path) == 0 else {
      throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: path])
    }
  }

  func remove(_ path: String) { try? FileManager.default.removeItem(atPath: path) }
}
