package import DocentModel
import Foundation

/// A page on disk, to be written only where it is still what was read.
package struct PageFile: Sendable {
  private let source: SourceFile
  private let url: URL

  /// - Parameter folder: The folder that the path of `source` is relative to.
  package init(_ source: SourceFile, below folder: String) {
    self.source = source
    url = URL(filePath: source.path, relativeTo: URL(filePath: folder + "/"))
      .resolvingSymlinksInPath()
  }

  /// Replaces the page in one step.
  ///
  /// - Returns: Why the page is left as it is; `nil` when it is written.
  package func write(_ bytes: [UInt8]) -> Diagnostic? {
    do {
      let current = [UInt8](try Data(contentsOf: url))
      let mark = current.starts(with: Self.byteOrderMark) ? Self.byteOrderMark : []
      guard current == mark + source.bytes else {
        return problem("has changed since it was read, and is not updated", hint: "run it again")
      }
      try replace(with: Data(mark + bytes))
      return nil
    } catch {
      return problem("cannot be updated: \(error.localizedDescription)")
    }
  }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// A page, unlike a site, cannot be made again: it must be on the disk before the old one goes,
  /// and be readable for the same people.
  private func replace(with data: Data) throws {
    let files = FileManager.default
    let mode = try files.attributesOfItem(atPath: url.path)[.posixPermissions]
    let temporary = url.deletingLastPathComponent()
      .appending(path: ".docent-new-\(url.lastPathComponent)")
    guard
      files.createFile(
        atPath: temporary.path, contents: nil, attributes: mode.map { [.posixPermissions: $0] })
    else { throw CocoaError(.fileWriteNoPermission) }
    do {
      let file = try FileHandle(forWritingTo: temporary)
      try file.write(contentsOf: data)
      try file.synchronize()
      try file.close()
      guard rename(temporary.path, url.path) == 0 else { throw CocoaError(.fileWriteUnknown) }
    } catch {
      try? files.removeItem(at: temporary)
      throw error
    }
  }

  private func problem(_ summary: String, hint: String? = nil) -> Diagnostic {
    Diagnostic(
      .error, id: "update", summary, at: SourceRange(line: 1, column: 1), in: source, hint: hint)
  }
}
