/// Why a connection was closed, in the numbers of the WebSocket protocol and of Discord's gateway.
///
/// See <https://docs.discord.com/developers/topics/opcodes-and-status-codes>.
public struct CloseCode: RawRepresentable, Hashable, Sendable {
  /// The number that is sent.
  public let rawValue: UInt16

  /// A code by its number, which need not have a name here.
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The bot goes, and its session ends with the connection.
  public static let normalClosure = CloseCode(rawValue: 1000)
  /// As ``normalClosure``: the bot goes, and its session ends with the connection.
  public static let goingAway = CloseCode(rawValue: 1001)
  /// Anything else; a bot may use it to close a connection that it will resume.
  public static let unknownError = CloseCode(rawValue: 4000)
  /// The message has an opcode that does not exist, or not in this direction.
  public static let unknownOpcode = CloseCode(rawValue: 4001)
  /// The message could not be read, or is longer than 4096 bytes.
  public static let decodeError = CloseCode(rawValue: 4002)
  /// The message came before the bot had identified itself.
  public static let notAuthenticated = CloseCode(rawValue: 4003)
  /// The token is wrong; connecting again will not help.
  public static let authenticationFailed = CloseCode(rawValue: 4004)
  /// The bot has identified itself already.
  public static let alreadyAuthenticated = CloseCode(rawValue: 4005)
  /// There has been no event with the number that the bot wants to resume from.
  public static let invalidSequence = CloseCode(rawValue: 4007)
  /// The bot was silent for too long.
  public static let sessionTimedOut = CloseCode(rawValue: 4009)

  /// Whether the bot has lost its session by closing the connection with this code.
  public var endsSession: Bool { self == .normalClosure || self == .goingAway }
}

extension CloseCode: CustomStringConvertible {
  /// The number and its name, such as `4009 (session timed out)`.
  public var description: String {
    name.map { "\(rawValue) (\($0))" } ?? "\(rawValue)"
  }

  private var name: String? {
    switch self {
    case .normalClosure: "normal closure"
    case .goingAway: "going away"
    case .unknownError: "unknown error"
    case .unknownOpcode: "unknown opcode"
    case .decodeError: "decode error"
    case .notAuthenticated: "not authenticated"
    case .authenticationFailed: "authentication failed"
    case .alreadyAuthenticated: "already authenticated"
    case .invalidSequence: "invalid sequence"
    case .sessionTimedOut: "session timed out"
    default: nil
    }
  }
}
