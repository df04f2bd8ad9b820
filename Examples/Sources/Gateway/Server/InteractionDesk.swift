package import NIOCore
import NIOHTTP1
package import Support
import Timeline

/// The commands that users have typed, and what has become of them.
///
/// The rules and the numbers of the errors are those of
/// <https://docs.discord.com/developers/interactions/receiving-and-responding>.
package struct InteractionDesk {
  private enum Standing {
    /// Nobody has answered yet.
    case open
    /// The user sees that the bot is thinking.
    case deferred
    case answered([String])
  }

  private struct Record {
    let interaction: Interaction
    let opened: NIODeadline
    var standing = Standing.open
  }

  private let rules: GatewayRules
  private var records: [Record] = []

  /// A desk where nothing has happened yet.
  package init(rules: GatewayRules) { self.rules = rules }

  /// Notes a command.
  package mutating func open(_ command: String, at time: NIODeadline) -> Interaction {
    let number = records.count + 1
    let interaction = Interaction(
      id: "\(number)", applicationID: "1", token: "token-\(number)", command: command)
    records.append(Record(interaction: interaction, opened: time))
    return interaction
  }

  /// Takes a first response: content, or `nil` to defer it.
  package mutating func respond(
    id: String, token: String, content: String?, at time: NIODeadline
  ) -> Answer {
    guard let index = records.firstIndex(where: { $0.interaction.token == token }),
      records[index].interaction.id == id
    else { return .unknownInteraction }
    guard case .open = records[index].standing else { return .alreadyAcknowledged }
    guard time < records[index].opened + TimeAmount(rules.answerDeadline) else {
      Timeline.mark("refuses: 404", lane: "gateway")
      return .unknownInteraction
    }
    records[index].standing = content.map { .answered([$0]) } ?? .deferred
    Timeline.mark(content ?? "thinking", lane: "user")
    return Answer("", status: .noContent)
  }

  /// Puts other content into the first response.
  package mutating func edit(token: String, content: String, at time: NIODeadline) -> Answer {
    change(token, with: content, at: time) { messages in [content] + messages.dropFirst() }
  }

  /// Adds a message; if the first response is deferred, this is its content.
  package mutating func followUp(token: String, content: String, at time: NIODeadline) -> Answer {
    change(token, with: content, at: time) { messages in messages + [content] }
  }

  /// Whether nobody has answered a command yet.
  package func isOpen(_ interaction: Interaction) -> Bool {
    records.contains { record in
      guard case .open = record.standing else { return false }
      return record.interaction == interaction
    }
  }

  /// What users see at a time, a line for each message.
  package func conversation(at time: NIODeadline) -> [String] {
    records.flatMap { record in
      let command = "/\(record.interaction.command): "
      switch record.standing {
      case .open where time < record.opened + TimeAmount(rules.answerDeadline): return [command]
      case .open: return [command + "the application did not respond"]
      case .deferred: return [command + "thinking"]
      case .answered(let messages): return messages.map { command + $0 }
      }
    }
  }

  private mutating func change(
    _ token: String, with content: String, at time: NIODeadline,
    messages: ([String]) -> [String]
  ) -> Answer {
    guard let index = records.firstIndex(where: { $0.interaction.token == token }) else {
      return .unknownWebhook
    }
    let known: [String]
    switch records[index].standing {
    case .open: return .unknownWebhook
    case .deferred: known = []
    case .answered(let messages): known = messages
    }
    guard time < records[index].opened + TimeAmount(rules.tokenLifetime) else {
      return .invalidToken
    }
    records[index].standing = .answered(messages(known))
    Timeline.mark(content, lane: "user")
    return Answer(#"{"type":0}"#)
  }
}

extension Answer {
  fileprivate static let unknownInteraction = Answer(
    #"{"message":"Unknown interaction","code":10062}"#, status: .notFound)
  fileprivate static let alreadyAcknowledged = Answer(
    #"{"message":"Interaction has already been acknowledged","code":40060}"#, status: .badRequest)
  fileprivate static let unknownWebhook = Answer(
    #"{"message":"Unknown webhook","code":10015}"#, status: .notFound)
  fileprivate static let invalidToken = Answer(
    #"{"message":"Invalid webhook token provided","code":50027}"#, status: .unauthorized)
}
