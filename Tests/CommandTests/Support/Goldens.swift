import Foundation
import Testing

/// A folder of recorded texts. With `DOCENT_RECORD=1` in the environment they are written anew,
/// which fails too: a record counts once somebody has looked at it.
struct Goldens {
  let folder: URL

  /// Expects exactly these texts by their paths: none that differs, none too few, none too many.
  func expect(
    _ texts: [String: String], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let isRecording = ProcessInfo.processInfo.environment["DOCENT_RECORD"] == "1"
    let paths = FileManager.default.enumerator(atPath: folder.path)?
      .compactMap { $0 as? String }.filter { $0.hasSuffix(".html") }
    for path in Set(texts.keys).union(paths ?? []).sorted() {
      let url = folder.appending(path: path)
      let recorded = try? String(contentsOf: url, encoding: .utf8)
      guard texts[path] != recorded else { continue }
      if isRecording {
        try record(texts[path], at: url)
        Issue.record("recorded \(path): see what changed", sourceLocation: sourceLocation)
      } else {
        Issue.record(
          """
          \(path) \(Self.difference(recorded, texts[path]))
          DOCENT_RECORD=1 swift test --filter Kitchen records what there is now
          """, sourceLocation: sourceLocation)
      }
    }
  }

  private func record(_ text: String?, at url: URL) throws {
    guard let text else { return try FileManager.default.removeItem(at: url) }
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: url, atomically: true, encoding: .utf8)
  }

  /// Where two texts part, in words, with the lines that differ.
  private static func difference(_ recorded: String?, _ text: String?) -> String {
    guard let recorded else { return "is not recorded" }
    guard let text else { return "is recorded, and no longer written" }
    let old = recorded.split(separator: "\n", omittingEmptySubsequences: false)
    let new = text.split(separator: "\n", omittingEmptySubsequences: false)
    let changes = new.difference(from: old)
    let lines = changes.prefix(12).map { change in
      switch change {
      case .remove(let offset, let line, _): "- \(offset + 1): \(line)"
      case .insert(let offset, let line, _): "+ \(offset + 1): \(line)"
      }
    }
    let rest = changes.count > lines.count ? ["… \(changes.count - lines.count) more lines"] : []
    return (["differs from its record:"] + lines + rest).joined(separator: "\n")
  }
}
