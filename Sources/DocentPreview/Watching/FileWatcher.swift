/// Tells when files change.
package protocol FileWatcher: Sendable {
  /// Begins to watch; nothing that happens from when this returns is missed.
  ///
  /// To miss nothing, call this before reading the files. Each call watches on its own.
  ///
  /// - Throws: `WatchError`.
  func watch(_ scope: WatchScope) throws -> FileWatch
}

/// Why files cannot be watched, in the system's words.
package struct WatchError: Error, Sendable, Equatable {
  package let reason: String
}
