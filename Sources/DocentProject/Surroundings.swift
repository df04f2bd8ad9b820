import Foundation

/// What the process was started with; read once, here.
package struct Surroundings: Sendable {
  /// The environment variables.
  package let environment: [String: String]
  /// An absolute path.
  package let currentFolder: String
  /// How many processors are at work, which may be fewer than there are.
  package let processorCount: Int

  /// The absolute path of what the user names.
  package func absolute(_ path: String) -> String {
    path.hasPrefix("/")
      ? path : URL(filePath: currentFolder + "/" + path).standardizedFileURL.path
  }

  /// What this process was started with.
  package static var current: Surroundings {
    Surroundings(
      environment: ProcessInfo.processInfo.environment,
      currentFolder: FileManager.default.currentDirectoryPath,
      processorCount: ProcessInfo.processInfo.activeProcessorCount)
  }
}
