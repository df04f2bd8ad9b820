#if canImport(Glibc)
  import Glibc

  /// An inotify instance (inotify(7)), with a pair of sockets beside it that ends the wait for it.
  struct InotifyQueue: Sendable {
    enum Wake: Equatable {
      case event, timeout, rung
    }

    enum Addition {
      case watched(Int32)
      /// The folder does not exist any more, or is not one, or is not ours to read.
      case gone
      /// The system's limit is reached.
      case refused
    }

    private let events: Int32
    private let bell: Int32
    private let button: Int32

    init() throws {
      events = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
      guard events >= 0 else { throw WatchError(reason: String(cString: strerror(errno))) }
      var ends: [Int32] = [-1, -1]
      let type = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue)
      guard socketpair(AF_UNIX, type, 0, &ends) == 0 else {
        let reason = String(cString: strerror(errno))
        Glibc.close(events)
        throw WatchError(reason: reason)
      }
      (bell, button) = (ends[0], ends[1])
    }

    /// Ends the wait, from any thread.
    func ring() {
      // A full socket has rung already.
      _ = [UInt8(1)].withUnsafeBytes { send(button, $0.baseAddress, 1, Int32(MSG_NOSIGNAL)) }
    }

    /// To be called once, when nobody rings any more.
    func close() {
      for file in [events, bell, button] { Glibc.close(file) }
    }

    func add(_ folder: String) -> Addition {
      let watch = inotify_add_watch(events, folder, InotifyEvent.interest)
      if watch >= 0 { return .watched(watch) }
      return errno == ENOSPC || errno == ENOMEM ? .refused : .gone
    }

    func remove(_ watch: Int32) { inotify_rm_watch(events, watch) }

    /// Sleeps until something happens; `nil` is for ever.
    func wait(for time: Duration?) -> Wake {
      switch poll([events, bell], for: time) {
      case []: return .timeout
      case let ready where ready.contains(bell):
        var rings = [UInt8](repeating: 0, count: 64)
        _ = recv(bell, &rings, rings.count, 0)
        return .rung
      default: return .event
      }
    }

    /// Sleeps through events, though not through a ring.
    func rest(for time: Duration) { _ = poll([bell], for: time) }

    private func poll(_ files: [Int32], for time: Duration?) -> [Int32] {
      var asked = files.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      let milliseconds = time.map { Int32(max(0, $0 / .milliseconds(1)).rounded(.up)) } ?? -1
      guard Glibc.poll(&asked, nfds_t(asked.count), milliseconds) > 0 else { return [] }
      return asked.filter { $0.revents != 0 }.map(\.fd)
    }

    /// Everything that happened and was not read yet.
    func read() -> [InotifyEvent] {
      var found: [InotifyEvent] = []
      withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: 8) { buffer in
        while true {
          let count = Glibc.read(events, buffer.baseAddress, buffer.count)
          guard count > 0 else { return }
          found += InotifyEvent.parse(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        }
      }
      return found
    }
  }
#endif
