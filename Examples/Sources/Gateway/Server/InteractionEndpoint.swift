import Foundation
import NIOCore
import NIOFoundationCompat
import NIOHTTP1
import Support

/// Where bots answer commands, over HTTP.
///
/// | request | meaning |
/// |---|---|
/// | `POST /interactions/ID/TOKEN/callback` | first response, type 4 with content or 5 to defer it |
/// | `PATCH /webhooks/APPLICATION/TOKEN/messages/@original` | edits the first response |
/// | `POST /webhooks/APPLICATION/TOKEN` | another message |
enum InteractionEndpoint {
  private struct Message: Decodable { let content: String }

  private struct Response: Decodable {
    let type: Int
    let data: Message?
  }

  /// Decides what to say to a request that has just come.
  static func answer(_ request: Request, of hub: Hub) -> Answer {
    let path = request.path
    let time = hub.clock.now
    switch (request.method, path.first, path.count) {
    case (.POST, "interactions", 4) where path[3] == "callback":
      guard let response = decode(Response.self, from: request) else { return .badRequest }
      switch (response.type, response.data?.content) {
      case (4, let content?):
        return hub.interactions.respond(id: path[1], token: path[2], content: content, at: time)
      case (5, _):
        return hub.interactions.respond(id: path[1], token: path[2], content: nil, at: time)
      default:
        return .badRequest
      }
    case (.PATCH, "webhooks", 5) where path[3...] == ["messages", "@original"]:
      guard let message = decode(Message.self, from: request) else { return .badRequest }
      return hub.interactions.edit(token: path[2], content: message.content, at: time)
    case (.POST, "webhooks", 3):
      guard let message = decode(Message.self, from: request) else { return .badRequest }
      return hub.interactions.followUp(token: path[2], content: message.content, at: time)
    default:
      return .noSuchRoute
    }
  }

  private static func decode<Body: Decodable>(_ type: Body.Type, from request: Request) -> Body? {
    try? JSONDecoder().decode(type, from: request.body)
  }
}

extension Answer {
  fileprivate static let badRequest = Answer(
    #"{"message":"Invalid Form Body","code":50035}"#, status: .badRequest)
}
