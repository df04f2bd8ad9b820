/// What the gateway keeps of a bot, connected or not, so that it can resume.
final class Session {
  /// What a bot names to resume it.
  let id: String
  /// All events so far; the first has the number 1.
  private var events: [GatewayEvent] = []
  /// How many heartbeats have come.
  var heartbeats = 0
  /// The connection that events go to at present.
  var connection: ServerConnection?

  /// A session without events.
  init(id: String) { self.id = id }

  /// Sends an event, or keeps it for a bot that is away.
  func dispatch(_ event: GatewayEvent) {
    events.append(event)
    connection?.send(.dispatch(event, sequence: events.count))
  }

  /// Goes on with a connection where an earlier one was lost.
  ///
  /// - Returns: Whether there has been an event with that number.
  func resume(after sequence: Int, on connection: ServerConnection) -> Bool {
    guard (0...events.count).contains(sequence) else { return false }
    self.connection = connection
    for (index, event) in events.enumerated().dropFirst(sequence) {
      connection.send(.dispatch(event, sequence: index + 1))
    }
    dispatch(.resumed)
    return true
  }
}
