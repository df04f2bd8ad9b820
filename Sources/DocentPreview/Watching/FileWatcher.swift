/// Tells when files change.
package protocol FileWatcher: Sendable {
  /// The files that changed since the call or the last set: made, written, replaced, removed.
  ///
  /// Changes that come close together are one set, and no set is empty. Each call watches on its
  /// own, from when it returns until its sequence is dropped or the task that reads it is cancelled.
  /// To miss nothing, call this before reading the files.
  ///
  /// - Throws: `WatchError`.
  func changes() throws -> AsyncStream<Set<String>>
}

/// Why files cannot be watched, in the system's words.
package struct WatchError: Error, Sendable, Equatable {
  package let reason: String
}
