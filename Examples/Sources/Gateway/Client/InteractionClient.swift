import AsyncHTTPClient
import Foundation
import NIOCore
import NIOFoundationCompat
import NIOHTTP1

/// Answers commands over HTTP.
public struct InteractionClient: Sendable {
  private struct Message: Encodable { let content: String }

  private struct Response: Encodable {
    let type: Int
    var data: Message?
  }

  private let address: String

  /// - Parameter address: Without a path, such as `http://127.0.0.1:49152`.
  public init(address: String) { self.address = address }

  /// Gives the first response to a command.
  ///
  /// - Throws: ``Refusal`` if it comes too late, or is not the first.
  public func answer(_ interaction: Interaction, with content: String) async throws {
    try await respond(to: interaction, with: Response(type: 4, data: Message(content: content)))
  }

  /// Says that an answer will follow: the user sees that the bot is thinking.
  ///
  /// - Throws: ``Refusal`` if it comes too late, or is not the first response.
  public func deferAnswer(to interaction: Interaction) async throws {
    try await respond(to: interaction, with: Response(type: 5))
  }

  /// Puts content into the first response, in place of what it says or because it was deferred.
  ///
  /// - Throws: ``Refusal`` if there is no first response, or its time is over.
  public func editAnswer(to interaction: Interaction, with content: String) async throws {
    try await send(
      Message(content: content), by: .PATCH,
      to: "/webhooks/\(interaction.applicationID)/\(interaction.token)/messages/@original")
  }

  /// Adds a message to the first response.
  ///
  /// - Throws: ``Refusal`` if there is no first response, or its time is over.
  public func followUp(_ interaction: Interaction, with content: String) async throws {
    try await send(
      Message(content: content), by: .POST,
      to: "/webhooks/\(interaction.applicationID)/\(interaction.token)")
  }

  private func respond(to interaction: Interaction, with response: Response) async throws {
    try await send(
      response, by: .POST, to: "/interactions/\(interaction.id)/\(interaction.token)/callback")
  }

  private func send(_ body: some Encodable, by method: HTTPMethod, to path: String) async throws {
    var request = HTTPClientRequest(url: address + path)
    request.method = method
    request.headers.add(name: "content-type", value: "application/json")
    request.body = .bytes(ByteBuffer(data: try JSONEncoder().encode(body)))
    let response = try await HTTPClient.shared.execute(request, timeout: .seconds(5))
    let answer = try await response.body.collect(upTo: 1 << 16)
    guard (200..<300).contains(response.status.code) else {
      throw try Refusal(status: response.status.code, answer: answer)
    }
  }
}

/// What the other side said instead of taking an answer.
public struct Refusal: Error, Equatable {
  /// The status of HTTP, such as 404.
  public let status: Int
  /// The number that Discord gives the reason, such as 10062.
  public let code: Int
  /// The reason in words, such as `Unknown interaction`.
  public let message: String

  private struct Body: Decodable {
    let code: Int
    let message: String
  }

  /// - Throws: A decoding error if the body says nothing of the kind.
  init(status: UInt, answer: ByteBuffer) throws {
    let body = try JSONDecoder().decode(Body.self, from: answer)
    self.status = Int(status)
    code = body.code
    message = body.message
  }
}

extension Refusal: CustomStringConvertible {
  /// Status, reason and its number, such as `404 Unknown interaction (10062)`.
  public var description: String { "\(status) \(message) (\(code))" }
}
