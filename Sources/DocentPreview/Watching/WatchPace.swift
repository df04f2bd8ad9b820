/// How changes that come close together are gathered.
struct WatchPace: Sendable {
  /// How long nothing may happen before a set of changes is complete.
  let quiet: Duration
  /// After how long it is complete even so.
  let unrest: Duration
}
