import Foundation

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// A terminal without a screen, to give to a program as its standard error.
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

  /// What was written up to now, at most 64 KiB, which the system keeps; then closes both ends.
  ///
  /// The program's end stays open until here, because the system forgets what is unread with it.
  func close() throws -> String {
    _ = fcntl(screenEnd.rawValue, F_SETFL, O_NONBLOCK)
    var written: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    while let count = try? piece.withUnsafeMutableBytes({ try screenEnd.read(into: $0) }), count > 0
    {
      written += piece[..<count]
    }
    try programEnd.close()
    try screenEnd.close()
    return String(decoding: written, as: UTF8.self).replacing("\r\n", with: "\n")
  }
}
