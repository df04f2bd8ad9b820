import Foundation

/// The file that an example adds a line to for each thing that it records.
struct TimelineFile: Sendable {
  let path: String

  /// How the example is told of it.
  var environment: [String: String] { ["DOCENT_TIMELINE": path] }

  /// All that was written; empty when there is no file.
  var text: String {
    FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  func remove() { try? FileManager.default.removeItem(atPath: path) }
}
