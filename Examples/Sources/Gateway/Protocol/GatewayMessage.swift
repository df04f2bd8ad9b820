/// What a bot and the gateway say to each other, with the opcodes that Discord documents.
///
/// See <https://docs.discord.com/developers/topics/opcodes-and-status-codes>.
public enum GatewayMessage: Sendable, Equatable {
  /// Opcode 0: something happened. Each event of a session has the next number.
  case dispatch(GatewayEvent, sequence: Int)
  /// Opcode 1: the bot is alive, and has seen the events up to a number.
  ///
  /// When the gateway sends it, without a number, it wants a heartbeat at once.
  case heartbeat(sequence: Int?)
  /// Opcode 2: a bot begins a session.
  case identify(token: String)
  /// Opcode 6: a bot goes on with a session after the connection was lost.
  case resume(token: String, session: String, sequence: Int)
  /// Opcode 7: the bot shall connect anew and resume.
  case reconnect
  /// Opcode 9: there is no such session, or no longer.
  case invalidSession(canResume: Bool)
  /// Opcode 10: the first message of each connection.
  case hello(heartbeatInterval: Duration)
  /// Opcode 11: a heartbeat has arrived.
  case acknowledgement
}

/// What happened, as opcode 0 tells it.
public enum GatewayEvent: Sendable, Equatable {
  /// The session has begun; with what it takes to resume it.
  case ready(session: String, resumeURL: String)
  /// All that the bot missed has been sent again.
  case resumed
  /// A user has typed a command.
  case interactionCreate(Interaction)
  /// Any other event, by its name in capitals.
  case other(String)
}

/// A command that a user typed, and that waits for an answer.
public struct Interaction: Sendable, Equatable {
  /// Which one it is.
  public let id: String
  /// The bot that it is for.
  public let applicationID: String
  /// What an answer must show; it is good for a limited time.
  public let token: String
  /// The command without its slash, such as `cat`.
  public let command: String
}
