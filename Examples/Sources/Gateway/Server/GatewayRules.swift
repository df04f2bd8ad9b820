/// How patient the gateway is.
///
/// Discord's times are in brackets. Ours are scaled down, though not all alike, so that an example
/// takes about a second. The gateway measures them with a clock that goes slower where the machine is
/// too busy to keep them.
public struct GatewayRules: Sendable {
  /// The token that a bot must show.
  public var token = "secret"
  /// How often a bot shall send a heartbeat. [about 40 s; the first message of a connection tells]
  public var heartbeatInterval = Duration.milliseconds(50)
  /// How long the gateway waits for one before it closes the connection. [not documented]
  public var longestSilence = Duration.milliseconds(300)
  /// Whether heartbeats are acknowledged; if not, the bot should take the connection for dead.
  public var acknowledgesHeartbeats = true
  /// How long a bot has to answer a command, or to defer the answer. [3 s]
  public var answerDeadline = Duration.milliseconds(300)
  /// How long the token of a command is good after that. [15 min]
  public var tokenLifetime = Duration.seconds(90)

  /// The rules as they stand here; change what an example needs otherwise.
  public init() {}
}
