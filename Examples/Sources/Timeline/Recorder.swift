import Foundation

/// A file that records are added to, and the moment from which their times count.
package struct Recorder: Sendable {
  private let descriptor: Int32
  private let origin = ContinuousClock.now

  /// Opens the file, which is made if there is none.
  ///
  /// - Returns: `nil` if that fails, after a word on standard error: a picture is no reason for a
  ///   program to stop.
  package init?(path: String) {
    descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      let reason = String(cString: strerror(errno))
      FileHandle.standardError.write(Data("Timeline: cannot write to \(path): \(reason)\n".utf8))
      return nil
    }
  }

  /// Milliseconds since the file was opened, to the microsecond.
  package var now: Double {
    ((ContinuousClock.now - origin) / .microseconds(1)).rounded() / 1000
  }

  /// Adds a line.
  package func add(_ record: Record) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard var line = try? encoder.encode(record) else { return }
    line.append(UInt8(ascii: "\n"))
    // One call for the whole line: the system puts it after what others have written meanwhile.
    _ = line.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
  }
}
