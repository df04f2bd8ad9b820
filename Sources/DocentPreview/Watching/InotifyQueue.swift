#if canImport(Glibc)
  import Glibc

  /// An inotify instance (inotify(7)), with a pair of sockets beside it that ends the wait for it.
  struct InotifyQueue: Sendable {
    enum Wake: Equatable {
      case event, timeout, stopped
    }

    enum Addition {
      case watched(Int32)
      /// The folder does not exist any more, or is not one.
      case gone
      /// The system's limit is reached, or the folder is not ours to read.
      case refused
    }

    struct Event {
      let watch: Int32
      let isWrite: Bool
      /// The name in the watched folder; empty for the folder itself.
      let name: String
    }

    private let events: Int32
    private let stopped: Int32
    private let stopper: Int32

    init() throws {
      events = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
      guard events >= 0 else { throw WatchError(reason: String(cString: strerror(errno))) }
      var ends: [Int32] = [-1, -1]
      let type = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
      guard socketpair(AF_UNIX, type, 0, &ends) == 0 else {
        let reason = String(cString: strerror(errno))
        Glibc.close(events)
        throw WatchError(reason: reason)
      }
      (stopped, stopper) = (ends[0], ends[1])
    }

    /// Ends the wait, from any thread; to be called once.
    func stop() { Glibc.close(stopper) }

    /// Gives back what `stop` does not.
    func close() {
      Glibc.close(events)
      Glibc.close(stopped)
    }

    func add(_ folder: String) -> Addition {
      let watch = inotify_add_watch(events, folder, Self.interest)
      if watch >= 0 { return .watched(watch) }
      return errno == ENOENT || errno == ENOTDIR ? .gone : .refused
    }

    func remove(_ watch: Int32) { inotify_rm_watch(events, watch) }

    /// Sleeps until something happens; `nil` is for ever.
    func wait(for time: Duration?) -> Wake {
      var files = [
        pollfd(fd: events, events: Int16(POLLIN), revents: 0),
        pollfd(fd: stopped, events: Int16(POLLIN), revents: 0),
      ]
      let milliseconds = time.map { Int32($0 / .milliseconds(1)) } ?? -1
      let count = poll(&files, nfds_t(files.count), milliseconds)
      guard count > 0 else { return .timeout }
      return files[1].revents != 0 ? .stopped : .event
    }

    /// Everything that happened and was not read yet.
    func read() -> [Event] {
      var found: [Event] = []
      withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: 8) { buffer in
        while true {
          let count = Glibc.read(events, buffer.baseAddress, buffer.count)
          guard count > 0 else { return }
          found += Self.parse(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        }
      }
      return found
    }

    private static func parse(_ bytes: UnsafeRawBufferPointer) -> [Event] {
      var found: [Event] = []
      var offset = 0
      while offset < bytes.count {
        let header = bytes.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
        offset += MemoryLayout<inotify_event>.size
        let name = bytes[offset..<offset + Int(header.len)].prefix { $0 != 0 }
        offset += Int(header.len)
        found.append(
          Event(
            watch: header.wd, isWrite: header.mask & writes != 0,
            name: String(decoding: name, as: UTF8.self)))
      }
      return found
    }

    private static let writes = UInt32(IN_MODIFY | IN_CLOSE_WRITE)
    private static let interest =
      writes
      | UInt32(IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF)
      | UInt32(IN_ONLYDIR)
  }
#endif
