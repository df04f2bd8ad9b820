/// What a connection does at the moment, those first that are missed least if room is needed.
enum ConnectionPhase: Int, Sendable, Comparable {
  /// Waits for the client to hang up.
  case closing
  /// Waits for a request.
  case idle
  /// Has a part of a request.
  case reading
  /// Waits for the client to take what it asked for.
  case writing
  /// Has an answer made.
  case answering
  /// Sends events when there are any.
  case streaming

  static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }

  /// How long a connection may do this.
  fileprivate func limit(of limits: ConnectionLimits) -> Duration? {
    switch self {
    case .closing: limits.closing
    case .idle: limits.idle
    case .reading: limits.arrival
    case .writing: limits.stalled
    case .answering, .streaming: nil
    }
  }
}

/// The connections of one server: ends those that take too long, and the oldest when there are too
/// many.
actor ConnectionRegister {
  typealias ID = Int

  private struct Entry {
    var phase = ConnectionPhase.idle
    var start = ContinuousClock.now
    var isEnding = false
    let task: Task<Void, Never>
  }

  private let limits: ConnectionLimits
  private var entries: [ID: Entry] = [:]
  private var lastID = 0

  init(limits: ConnectionLimits) { self.limits = limits }

  /// Runs `serve`, which has to end soon after its task is cancelled.
  func admit(_ serve: @escaping @Sendable (ID) async -> Void) {
    if entries.count(where: { !$1.isEnding }) >= limits.connections { endOldest() }
    lastID += 1
    let id = lastID
    let task = Task(priority: .high) {
      await serve(id)
      entries[id] = nil
    }
    entries[id] = Entry(task: task)
  }

  /// Notes that a connection does something new.
  func note(_ phase: ConnectionPhase, of id: ID) {
    // A request that comes in many pieces has no more time than one that comes at once.
    if phase == .reading, entries[id]?.phase == .reading { return }
    entries[id]?.phase = phase
    entries[id]?.start = .now
  }

  /// Ends the connection that is missed least.
  func endOldest() {
    let oldest = entries.filter { !$1.isEnding }.min { one, other in
      (one.value.phase, one.value.start) < (other.value.phase, other.value.start)
    }
    if let oldest { end(oldest.key) }
  }

  /// Ends those that took too long, again and again until the task is cancelled.
  func endOverdue() async throws {
    while true {
      try await Task.sleep(for: limits.interval)
      endOverdue(at: .now)
    }
  }

  /// Ends those that take too long if it is `instant` now.
  func endOverdue(at instant: ContinuousClock.Instant) {
    for (id, entry) in entries where !entry.isEnding {
      guard let limit = entry.phase.limit(of: limits) else { continue }
      if entry.start.duration(to: instant) > limit { end(id) }
    }
  }

  /// Ends all, and waits until they have.
  func endAll() async {
    for id in entries.keys { end(id) }
    for entry in entries.values { await entry.task.value }
  }

  private func end(_ id: ID) {
    entries[id]?.isEnding = true
    entries[id]?.task.cancel()
  }
}
