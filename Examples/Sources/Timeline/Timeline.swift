import Foundation

/// Records what a program does when, for the picture that a page shows under an example.
///
/// The records go to the file that the environment variable `DOCENT_TIMELINE` names. Without the
/// variable there is no file, and a call costs no more than a look at a constant.
///
/// Each record is one line of JSON, added to the end of the file by a single system call, so tasks
/// and processes may write to one file at a time:
///
/// ```json
/// {"end":712.4,"kind":"span","lane":"bot","name":"/cat","process":4711,"start":110.2}
/// {"kind":"mark","lane":"gateway","name":"closes","process":4711,"start":410.9}
/// ```
///
/// `start` and `end` are milliseconds since the first record of the process, `lane` is the row that
/// the record is drawn in, and a mark is a moment, so it has no end. A span is written when it ends:
/// lines are in the order of the ends.
public enum Timeline {
  /// Records the time from start to end of `work`, whether it returns or throws.
  ///
  /// It runs where the caller runs, as if it were called directly.
  ///
  /// - Parameters:
  ///   - name: What is done, such as `heartbeat`.
  ///   - lane: Who does it, such as `gateway`.
  public static func span<Result>(
    _ name: String,
    lane: String,
    isolation: isolated (any Actor)? = #isolation,
    _ work: () async throws -> Result
  ) async rethrows -> Result {
    guard let recorder else { return try await work() }
    let start = recorder.now
    defer { recorder.add(.span(name, lane: lane, start: start, end: recorder.now)) }
    return try await work()
  }

  /// Records the time from start to end of synchronous `work`, whether it returns or throws.
  ///
  /// - Parameters:
  ///   - name: What is done, such as `checksum`.
  ///   - lane: Who does it, such as `worker 1`.
  public static func span<Result>(
    _ name: String,
    lane: String,
    _ work: () throws -> Result
  ) rethrows -> Result {
    guard let recorder else { return try work() }
    let start = recorder.now
    defer { recorder.add(.span(name, lane: lane, start: start, end: recorder.now)) }
    return try work()
  }

  /// Begins to record something that ends elsewhere, as a connection does.
  ///
  /// - Returns: Records it; to be called when it ends.
  package static func begin(_ name: String, lane: String) -> @Sendable () -> Void {
    guard let recorder else { return {} }
    let start = recorder.now
    return { recorder.add(.span(name, lane: lane, start: start, end: recorder.now)) }
  }

  /// Records that something happened now.
  ///
  /// - Parameters:
  ///   - name: What happened, such as `disconnected`.
  ///   - lane: To whom, such as `bot`.
  public static func mark(_ name: String, lane: String) {
    guard let recorder else { return }
    recorder.add(.mark(name, lane: lane, at: recorder.now))
  }
}

/// Where the records go, if anyone wants them. Opened by the first that asks.
private let recorder = ProcessInfo.processInfo.environment["DOCENT_TIMELINE"].flatMap(Recorder.init)
