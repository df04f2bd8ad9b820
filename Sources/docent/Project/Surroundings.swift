import Foundation

/// What the process was started with; read once, here.
struct Surroundings: Sendable {
  let environment: [String: String]
  /// An absolute path.
  let currentFolder: String
  let processorCount: Int

  static var current: Surroundings {
    Surroundings(
      environment: ProcessInfo.processInfo.environment,
      currentFolder: FileManager.default.currentDirectoryPath,
      processorCount: ProcessInfo.processInfo.activeProcessorCount)
  }
}
