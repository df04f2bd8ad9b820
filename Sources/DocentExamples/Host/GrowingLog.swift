import Foundation

/// A log that another process writes, read piece by piece as it grows.
package struct GrowingLog {
  private let path: String
  private var offset: UInt64 = 0

  /// - Parameter path: The path of the file, which need not be there yet.
  package init(path: String) { self.path = path }

  /// The last of the whole lines that have come since the last call, without blank ones.
  package mutating func newLastLine() -> String? {
    guard let file = FileHandle(forReadingAtPath: path) else { return nil }
    defer { try? file.close() }
    guard (try? file.seek(toOffset: offset)) != nil, let new = try? file.readToEnd(),
      let end = new.lastIndex(of: UInt8(ascii: "\n"))
    else { return nil }
    offset += UInt64(end + 1)
    return new[..<end].split(separator: UInt8(ascii: "\n")).last
      .map { String(decoding: $0, as: UTF8.self) }
  }
}
