import Foundation
import Synchronization

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A child process and all that it started.
///
/// A session rather than a process group: Foundation's `Process` puts what it starts in a group of
/// its own.
final class ProcessSession: Sendable {
  private let leader = Mutex<pid_t?>(nil)
  private let (starting, start) = AsyncStream.makeStream(of: Never.self)

  func started(_ process: pid_t) {
    leader.withLock { $0 = process }
    start.finish()
  }

  /// Returns once the session has its first process, or the task is cancelled: to start it can take
  /// seconds on a busy machine, which are not its own.
  func waitForStart() async {
    for await _ in starting {}
  }

  /// Ends every process of the session that is still there; without any, does nothing.
  func kill() {
    guard let leader = leader.withLock({ $0 }) else { return }
    killpg(leader, SIGKILL)
    // What is killed may have started another in the meantime.
    for _ in 0..<4 {
      let members = Self.processes().filter { getsid($0) == leader }
      if members.isEmpty { return }
      for process in members { _ = Foundation.kill(process, SIGKILL) }
    }
  }

  private static func processes() -> [pid_t] {
    #if canImport(Darwin)
      var processes = [pid_t](repeating: 0, count: Int(proc_listallpids(nil, 0)) + 64)
      let size = Int32(processes.count * MemoryLayout<pid_t>.size)
      return Array(processes.prefix(Int(max(0, proc_listallpids(&processes, size)))))
    #else
      let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
      return names.compactMap { pid_t($0) }
    #endif
  }
}
