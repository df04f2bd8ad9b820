/// The pages in browsers that wait for news.
///
/// Each event says all there is to know, so a client that is slow to read misses nothing but what is
/// out of date already, and never holds more than one event in memory.
struct EventStreams: Sendable {
  private var listeners: [AsyncStream<[UInt8]>.Continuation] = []

  /// A stream that begins with `event` and goes on with what is sent.
  mutating func open(with event: [UInt8]) -> AsyncStream<[UInt8]> {
    let (stream, listener) = AsyncStream.makeStream(
      of: [UInt8].self, bufferingPolicy: .bufferingNewest(1))
    listener.yield(event)
    listeners.append(listener)
    return stream
  }

  /// Sends an event to all.
  ///
  /// Sent again from time to time, it also finds those who went away: only a write can.
  mutating func send(_ event: [UInt8]) {
    listeners.removeAll { listener in
      if case .terminated = listener.yield(event) { true } else { false }
    }
  }

  /// Ends every stream.
  mutating func closeAll() {
    for listener in listeners { listener.finish() }
    listeners = []
  }
}
