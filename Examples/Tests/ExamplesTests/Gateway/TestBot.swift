import Foundation
import Gateway
import Testing

/// A connection whose messages are read one by one.
struct TestBot {
  let connection: GatewayConnection
  private var messages: AsyncStream<GatewayMessage>.Iterator

  /// Connects, and reads the hello.
  init(url: String) async throws {
    connection = try await GatewayConnection.connect(to: url)
    messages = connection.messages.makeAsyncIterator()
    guard case .hello = await next() else { throw NoHello() }
  }

  /// Connects and begins a session.
  init(in gateway: LocalGateway) async throws {
    try await self.init(url: gateway.url)
    try await connection.send(.identify(token: "secret"))
  }

  struct NoHello: Error {}

  /// The next message, or `nil` when the connection has been closed.
  mutating func next() async -> GatewayMessage? { await messages.next() }

  /// The command that comes next.
  mutating func nextCommand() async throws -> Interaction {
    let message = await next()
    guard case .dispatch(.interactionCreate(let interaction), _) = message else {
      throw NoCommand(message: message)
    }
    return interaction
  }

  struct NoCommand: Error { let message: GatewayMessage? }

  /// What resuming takes, from the first event.
  mutating func ready() async throws -> (session: String, resumeURL: String) {
    let message = await next()
    guard case .dispatch(.ready(let session, let resumeURL), sequence: 1) = message else {
      throw NotReady(message: message)
    }
    return (session, resumeURL)
  }

  struct NotReady: Error { let message: GatewayMessage? }

  /// Reads until the connection is closed.
  mutating func closeCode() async -> CloseCode? {
    while await next() != nil {}
    return connection.closeCode
  }
}
