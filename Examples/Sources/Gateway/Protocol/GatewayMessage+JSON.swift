import Foundation

extension GatewayMessage: Codable {
  /// A number that is no opcode of this protocol.
  struct UnknownOpcode: Error {}

  private enum Key: String, CodingKey {
    case opcode = "op"
    case data = "d"
    case sequence = "s"
    case event = "t"
  }

  private struct Hello: Codable {
    let interval: Int

    private enum CodingKeys: String, CodingKey {
      case interval = "heartbeat_interval"
    }
  }

  private struct Identify: Codable {
    var token: String
    var intents = 0
    var properties = ["os": "linux", "browser": "examples", "device": "examples"]
  }

  private struct Resume: Codable {
    let token: String
    let session: String
    let sequence: Int

    private enum CodingKeys: String, CodingKey {
      case token
      case session = "session_id"
      case sequence = "seq"
    }
  }

  public init(from decoder: any Decoder) throws {
    let message = try decoder.container(keyedBy: Key.self)
    switch try message.decode(Int.self, forKey: .opcode) {
    case 0:
      let name = try message.decode(String.self, forKey: .event)
      let data = try message.superDecoder(forKey: .data)
      let sequence = try message.decode(Int.self, forKey: .sequence)
      self = .dispatch(try GatewayEvent(name: name, from: data), sequence: sequence)
    case 1:
      self = .heartbeat(sequence: try message.decodeIfPresent(Int.self, forKey: .data))
    case 2:
      self = .identify(token: try message.decode(Identify.self, forKey: .data).token)
    case 6:
      let data = try message.decode(Resume.self, forKey: .data)
      self = .resume(token: data.token, session: data.session, sequence: data.sequence)
    case 7:
      self = .reconnect
    case 9:
      self = .invalidSession(canResume: try message.decode(Bool.self, forKey: .data))
    case 10:
      let data = try message.decode(Hello.self, forKey: .data)
      self = .hello(heartbeatInterval: .milliseconds(data.interval))
    case 11:
      self = .acknowledgement
    default:
      throw UnknownOpcode()
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var message = encoder.container(keyedBy: Key.self)
    try message.encode(opcode, forKey: .opcode)
    switch self {
    case .dispatch(let event, let sequence):
      try message.encode(event.name, forKey: .event)
      try message.encode(sequence, forKey: .sequence)
      try event.encode(to: message.superEncoder(forKey: .data))
    case .heartbeat(let sequence):
      try message.encode(sequence, forKey: .data)
    case .identify(let token):
      try message.encode(Identify(token: token), forKey: .data)
    case .resume(let token, let session, let sequence):
      let data = Resume(token: token, session: session, sequence: sequence)
      try message.encode(data, forKey: .data)
    case .invalidSession(let canResume):
      try message.encode(canResume, forKey: .data)
    case .hello(let interval):
      let data = Hello(interval: Int(interval / .milliseconds(1)))
      try message.encode(data, forKey: .data)
    case .reconnect, .acknowledgement:
      break
    }
  }

  private var opcode: Int {
    switch self {
    case .dispatch: 0
    case .heartbeat: 1
    case .identify: 2
    case .resume: 6
    case .reconnect: 7
    case .invalidSession: 9
    case .hello: 10
    case .acknowledgement: 11
    }
  }
}
