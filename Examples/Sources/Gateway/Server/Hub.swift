import NIOCore
import Support
import Timeline

/// All that the gateway knows: who is connected, which sessions there are, what users have typed.
///
/// It lives on the event loop of the server, and nothing else touches it.
final class Hub {
  /// How patient the gateway is.
  let rules: GatewayRules
  /// By which the gateway measures how patient it is.
  let clock: PatientClock
  /// The commands, and what has become of them.
  var interactions: InteractionDesk
  /// All that are open.
  private(set) var connections: [ServerConnection] = []
  private var sessions: [String: Session] = [:]
  private var sessionCount = 0
  private var typed: [(command: String, heartbeats: Int)] = []

  /// A gateway that nobody has connected with yet.
  init(rules: GatewayRules, clock: PatientClock) {
    self.rules = rules
    self.clock = clock
    interactions = InteractionDesk(rules: rules)
  }

  /// Notes a connection.
  func opened(_ connection: ServerConnection) {
    connections.append(connection)
  }

  /// Forgets a connection.
  func closed(_ connection: ServerConnection) {
    connections.removeAll { $0 === connection }
  }

  /// Begins a session.
  func session(for connection: ServerConnection, resumeURL: String) -> Session {
    sessionCount += 1
    let session = Session(id: "session-\(sessionCount)")
    sessions[session.id] = session
    session.connection = connection
    session.dispatch(.ready(session: session.id, resumeURL: resumeURL))
    dispatchCommands()
    return session
  }

  /// The session with an id, unless it has ended.
  func session(_ id: String) -> Session? { sessions[id] }

  /// Ends a session: it cannot be resumed.
  func end(_ session: Session) {
    sessions[session.id] = nil
  }

  /// Counts a heartbeat, which a command may have been waiting for.
  func heartbeat(in session: Session) {
    session.heartbeats += 1
    dispatchCommands()
  }

  /// Has a user type a command, as soon as a bot has sent so many heartbeats.
  func type(_ command: String, afterHeartbeats count: Int) {
    typed.append((command, count))
    dispatchCommands()
  }

  /// Tells the bots of the commands that are due.
  private func dispatchCommands() {
    let heartbeats = sessions.values.map(\.heartbeats).max() ?? -1
    let due = typed.filter { $0.heartbeats <= heartbeats }
    typed.removeAll { $0.heartbeats <= heartbeats }
    for (command, _) in due {
      Timeline.mark("/\(command)", lane: "user")
      let interaction = interactions.open(command, at: clock.now)
      waitForAnswer(to: interaction)
      for session in sessions.values { session.dispatch(.interactionCreate(interaction)) }
    }
  }

  /// Records when the time for an answer is over, and what the user sees then.
  private func waitForAnswer(to interaction: Interaction) {
    _ = clock.schedule(in: TimeAmount(rules.answerDeadline)) {
      Timeline.mark("deadline", lane: "gateway")
      if self.interactions.isOpen(interaction) { Timeline.mark("no answer", lane: "user") }
    }
  }
}
