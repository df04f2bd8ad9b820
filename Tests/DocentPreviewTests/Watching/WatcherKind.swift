import DocentPreview

/// The watchers under test.
enum WatcherKind: CaseIterable {
  case polling
  #if os(Linux)
    case inotify
  #endif

  /// A watcher that waits for quiet longer than a busy machine may hold up a test between two steps.
  func watcher(unrest: Duration = .seconds(30)) -> any FileWatcher {
    let quiet = Duration.milliseconds(500)
    switch self {
    case .polling:
      return PollingWatcher(every: .milliseconds(20), quiet: quiet, unrest: unrest)
    #if os(Linux)
      case .inotify: return InotifyWatcher(quiet: quiet, unrest: unrest)
    #endif
    }
  }
}
