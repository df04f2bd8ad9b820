import Foundation

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// A terminal, to give to a program as its standard error.
struct Terminal: Sendable {
  /// The end that programs write to.
  let programEnd: FileDescriptor
  private let screenEnd: FileDescriptor

  init() throws {
    screenEnd = try FileDescriptor.open("/dev/ptmx", .readWrite, options: Self.isNotOurs)
    // The C library's functions for this are not in the module that Swift makes of its headers.
    var (isLocked, number) = (CInt(0), CInt(0))
    guard ioctl(screenEnd.rawValue, Self.lock, &isLocked) == 0,
      ioctl(screenEnd.rawValue, Self.getNumber, &number) == 0
    else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    programEnd = try FileDescriptor.open(
      FilePath("/dev/pts/\(number)"), .readWrite, options: Self.isNotOurs)
  }

  /// Opening it must not make it the terminal of the tests.
  private static let isNotOurs: FileDescriptor.OpenOptions = [
    .init(rawValue: O_NOCTTY), .closeOnExec,
  ]
  /// `TIOCSPTLCK` and `TIOCGPTN` of Linux.
  private static let (lock, getNumber) = (UInt(0x4004_5431), UInt(0x8004_5430))

  /// Gives the window a size; tells the programs that belong to it.
  func resize(columns: Int, rows: Int) {
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(screenEnd.rawValue, UInt(TIOCSWINSZ), &size)
  }

  func type(_ keys: String) throws { _ = try screenEnd.writeAll(Array(keys.utf8)) }

  /// Whether what is typed shows.
  var hasEcho: Bool {
    var settings = termios()
    return tcgetattr(programEnd.rawValue, &settings) == 0 && settings.c_lflag & tcflag_t(ECHO) != 0
  }

  /// Takes nothing more, as after Ctrl-S: who writes has to wait.
  func stopOutput() { tcflow(programEnd.rawValue, TCOOFF) }

  func resumeOutput() { tcflow(programEnd.rawValue, TCOON) }

  /// What was written since the last call, at most 64 KiB, which the system keeps.
  func unread() -> [UInt8] {
    _ = fcntl(screenEnd.rawValue, F_SETFL, O_NONBLOCK)
    var written: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    while let count = try? piece.withUnsafeMutableBytes({ try screenEnd.read(into: $0) }), count > 0
    {
      written += piece[..<count]
    }
    return written
  }

  /// What was written up to now; then closes both ends.
  ///
  /// The program's end stays open until here, because the system forgets what is unread with it.
  func close() throws -> String {
    let written = unread()
    try programEnd.close()
    try screenEnd.close()
    return String(decoding: written, as: UTF8.self).replacing("\r\n", with: "\n")
  }
}
