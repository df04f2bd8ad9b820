import Foundation

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// How the terminal of standard error behaves while something is drawn on it: it shows no cursor,
/// and not what is typed.
enum TerminalMode {
  static let hideCursor = "\u{1B}[?25l"
  static let showCursor = "\u{1B}[?25h"

  /// Shows what is typed, or no longer does.
  ///
  /// Only in the foreground: the system stops a background process that tries.
  static func setEcho(_ isOn: Bool) {
    var settings = termios()
    guard tcgetpgrp(STDERR_FILENO) == getpgrp(), tcgetattr(STDERR_FILENO, &settings) == 0 else {
      return
    }
    if isOn {
      settings.c_lflag |= tcflag_t(ECHO)
      // What was typed unseen is not meant for the shell.
      tcflush(STDERR_FILENO, TCIFLUSH)
    } else {
      settings.c_lflag &= ~tcflag_t(ECHO)
    }
    tcsetattr(STDERR_FILENO, TCSANOW, &settings)
  }

  /// Has a crash of this program leave a terminal that works.
  static func restoreAfterCrash() {
    for number in crashes {
      signal(number) { number in
        // Nothing here may allocate: the crash may have been in the allocator.
        let bytes: StaticString = "\u{1B}[?25h\r\n"
        _ = write(STDERR_FILENO, bytes.utf8Start, bytes.utf8CodeUnitCount)
        TerminalMode.setEcho(true)
        signal(number, SIG_DFL)
        raise(number)
      }
    }
  }

  /// Leaves crashes to the system again.
  static func leaveCrashes() {
    for number in crashes { signal(number, SIG_DFL) }
  }

  private static let crashes = [SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV]
}
