#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A signal by its name, which is the same on every system; its number is not.
struct SignalName: CustomStringConvertible {
  let description: String

  init(_ number: Int) {
    let name = Self.names.first { Int($0.number) == number }?.name
    description = name ?? "signal \(number)"
  }

  private static let names: [(number: Int32, name: String)] = [
    (SIGABRT, "SIGABRT"), (SIGBUS, "SIGBUS"), (SIGFPE, "SIGFPE"), (SIGHUP, "SIGHUP"),
    (SIGILL, "SIGILL"), (SIGINT, "SIGINT"), (SIGKILL, "SIGKILL"), (SIGPIPE, "SIGPIPE"),
    (SIGSEGV, "SIGSEGV"), (SIGTERM, "SIGTERM"), (SIGTRAP, "SIGTRAP"),
    (SIGXCPU, "SIGXCPU"),
    (SIGXFSZ, "SIGXFSZ: it wrote more than \(StartUp.mostBytesWritten >> 20) MiB"),
  ]
}

extension ProgramRecord.Run {
  /// The signal that stopped it; `nil` where it ended otherwise.
  var signal: SignalName? {
    if case .signalled(let number) = ending { SignalName(number) } else { nil }
  }
}
