#if canImport(Glibc)
  import Glibc

  /// What the kernel tells of one watched folder.
  struct InotifyEvent {
    enum Kind {
      /// A file was written to.
      case write
      /// A file came, went, or is another.
      case file
      /// A folder did, or the watched one itself.
      case folder
      /// There was no room for more events, and those after the last are lost.
      case overflow
    }

    let watch: Int32
    let kind: Kind
    /// The name in the watched folder; empty for the folder itself.
    let name: String

    /// The events to ask for.
    static let interest =
      writes
      | UInt32(IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF)
      | UInt32(IN_ATTRIB | IN_ONLYDIR)

    private static let writes = UInt32(IN_MODIFY | IN_CLOSE_WRITE)

    static func parse(_ bytes: UnsafeRawBufferPointer) -> [InotifyEvent] {
      var found: [InotifyEvent] = []
      var offset = 0
      while offset < bytes.count {
        let header = bytes.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
        offset += MemoryLayout<inotify_event>.size
        let name = bytes[offset..<offset + Int(header.len)].prefix { $0 != 0 }
        offset += Int(header.len)
        found.append(
          InotifyEvent(
            watch: header.wd, kind: kind(header.mask, hasName: !name.isEmpty),
            name: String(decoding: name, as: UTF8.self)))
      }
      return found
    }

    private static func kind(_ mask: UInt32, hasName: Bool) -> Kind {
      if mask & UInt32(IN_Q_OVERFLOW) != 0 { return .overflow }
      if mask & UInt32(IN_ISDIR) != 0 || !hasName { return .folder }
      return mask & writes != 0 ? .write : .file
    }
  }
#endif
