import Foundation

/// The content of files that have just changed: until the clock of their file system has moved on,
/// another write leaves the same stamp.
struct RecentFiles {
  private struct Entry {
    /// A hash of it.
    let content: Int?
    let end: ContinuousClock.Instant
  }

  private let tick: Duration
  private var entries: [String: Entry] = [:]

  /// - Parameter tick: How long the clock of a file system may stand still.
  init(tick: Duration) { self.tick = tick }

  /// Reads again what it knows, and forgets what is old enough.
  ///
  /// - Returns: The files whose content is another.
  mutating func reread() -> Set<String> {
    let now = ContinuousClock.now
    var changed: Set<String> = []
    for (path, entry) in entries {
      let content = Self.content(of: path)
      if content != entry.content { changed.insert(path) }
      entries[path] = now < entry.end ? Entry(content: content, end: entry.end) : nil
    }
    return changed
  }

  /// Remembers files whose stamps are new.
  mutating func add(_ paths: Set<String>) {
    let end = ContinuousClock.now + tick
    for path in paths { entries[path] = Entry(content: Self.content(of: path), end: end) }
  }

  /// `nil` for what cannot be read, and for films and the like, which nobody changes twice a second.
  private static func content(of path: String) -> Int? {
    guard let stamp = FileStamp(of: path, followingLink: true), stamp.size <= 1_000_000,
      let data = FileManager.default.contents(atPath: path)
    else { return nil }
    var hasher = Hasher()
    data.withUnsafeBytes { hasher.combine(bytes: $0) }
    return hasher.finalize()
  }
}
