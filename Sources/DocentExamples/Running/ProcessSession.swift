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
  private struct State {
    var leader: pid_t?
    var isKilled = false
  }

  private let state = Mutex(State())

  /// Notes the first process of the session, and ends it where the time for it is over already: on a
  /// busy machine, starting it may take longer than that.
  func started(_ process: pid_t) {
    let isKilled = state.withLock { state in
      state.leader = process
      return state.isKilled
    }
    if isKilled { kill() }
  }

  /// Ends every process of the session, those that are there and those that start later.
  func kill() {
    let leader = state.withLock { state in
      state.isKilled = true
      return state.leader
    }
    guard let leader else { return }
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
