import DocentModel
import Foundation
import Synchronization

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Where the command prints: results on standard output, everything else on standard error.
final class Console: Sendable {
  /// Whether standard error is a terminal that progress may be drawn on.
  let showsProgress: Bool
  /// Whether standard error is a terminal whose user likes colours.
  let isColored: Bool
  private let isQuiet: Bool
  /// Whether the last thing on the terminal is a line of progress, to be drawn over.
  private let hasProgress = Mutex(false)

  /// Whether results go to a terminal, rather than to a program that reads them.
  var isOutputTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  init(environment: [String: String], isQuiet: Bool) {
    let isTerminal = isatty(STDERR_FILENO) == 1 && environment["TERM"] != "dumb"
    showsProgress = isTerminal && !isQuiet
    isColored = isTerminal && (environment["NO_COLOR"] ?? "").isEmpty
    self.isQuiet = isQuiet
  }

  /// Prints a result.
  func print(_ text: String) {
    clearProgress()
    FileHandle.write(text + "\n", toError: false)
  }

  /// Says what is going on, unless the user wants quiet.
  func say(_ text: String) {
    guard !isQuiet else { return }
    clearProgress()
    FileHandle.write(text + "\n", toError: true)
  }

  /// Draws over the last line of progress; without a terminal, prints nothing.
  func progress(_ text: String) {
    guard showsProgress else { return }
    hasProgress.withLock { hasProgress in
      FileHandle.write("\r\u{1B}[K" + text.prefix(100), toError: true)
      hasProgress = true
    }
  }

  /// Prints diagnostics as the compiler would; notes only where the user does not want quiet.
  func show(_ diagnostics: [Diagnostic]) {
    clearProgress()
    for diagnostic in diagnostics where !isQuiet || diagnostic.severity != .note {
      let lines = DiagnosticText(diagnostic, isColored: isColored).lines
      FileHandle.write(lines.joined(separator: "\n") + "\n", toError: true)
    }
  }

  private func clearProgress() {
    hasProgress.withLock { hasProgress in
      if hasProgress { FileHandle.write("\r\u{1B}[K", toError: true) }
      hasProgress = false
    }
  }
}

extension FileHandle {
  /// Writes a text at once; a reader that has gone away is no concern of ours.
  static func write(_ text: some StringProtocol, toError: Bool) {
    let handle = toError ? FileHandle.standardError : FileHandle.standardOutput
    try? handle.write(contentsOf: Data(text.utf8))
  }
}
