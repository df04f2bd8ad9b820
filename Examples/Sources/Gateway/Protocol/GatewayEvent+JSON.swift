extension GatewayEvent {
  private struct Ready: Codable {
    var version = 10
    var session: String
    var resumeURL: String

    private enum CodingKeys: String, CodingKey {
      case version = "v"
      case session = "session_id"
      case resumeURL = "resume_gateway_url"
    }
  }

  /// The name that stands beside opcode 0.
  var name: String {
    switch self {
    case .ready: "READY"
    case .resumed: "RESUMED"
    case .interactionCreate: "INTERACTION_CREATE"
    case .other(let name): name
    }
  }

  /// Reads what stands beside a name.
  init(name: String, from decoder: any Decoder) throws {
    switch name {
    case "READY":
      let data = try Ready(from: decoder)
      self = .ready(session: data.session, resumeURL: data.resumeURL)
    case "RESUMED":
      self = .resumed
    case "INTERACTION_CREATE":
      self = .interactionCreate(try Interaction(from: decoder))
    default:
      self = .other(name)
    }
  }

  /// Writes what stands beside the name.
  func encode(to encoder: any Encoder) throws {
    switch self {
    case .ready(let session, let resumeURL):
      try Ready(session: session, resumeURL: resumeURL).encode(to: encoder)
    case .interactionCreate(let interaction):
      try interaction.encode(to: encoder)
    case .resumed, .other:
      try [String: String]().encode(to: encoder)
    }
  }
}

extension Interaction: Codable {
  private enum Key: String, CodingKey {
    case id, type, token, version, data
    case applicationID = "application_id"
  }

  private enum CommandKey: CodingKey { case name }

  public init(from decoder: any Decoder) throws {
    let interaction = try decoder.container(keyedBy: Key.self)
    id = try interaction.decode(String.self, forKey: .id)
    applicationID = try interaction.decode(String.self, forKey: .applicationID)
    token = try interaction.decode(String.self, forKey: .token)
    command = try interaction.nestedContainer(keyedBy: CommandKey.self, forKey: .data)
      .decode(String.self, forKey: .name)
  }

  public func encode(to encoder: any Encoder) throws {
    var interaction = encoder.container(keyedBy: Key.self)
    try interaction.encode(id, forKey: .id)
    try interaction.encode(applicationID, forKey: .applicationID)
    // 2 is an application command, and 1 the only version.
    try interaction.encode(2, forKey: .type)
    try interaction.encode(1, forKey: .version)
    try interaction.encode(token, forKey: .token)
    var data = interaction.nestedContainer(keyedBy: CommandKey.self, forKey: .data)
    try data.encode(command, forKey: .name)
  }
}
