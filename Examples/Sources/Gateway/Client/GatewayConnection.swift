package import Foundation
import NIOCore
import NIOFoundationCompat
import NIOHTTP1
import NIOPosix
import NIOWebSocket
import Synchronization

/// A bot's end of its connection with the gateway.
///
/// It only carries messages: to send heartbeats in time is up to the bot, as it is with any library's
/// tasks. The connection itself is read on a thread of SwiftNIO, and stays readable whatever the bot
/// does.
public struct GatewayConnection: Sendable {
  /// The URL is none, or no gateway answers there.
  public struct NoGateway: Error {}

  /// What the gateway says, until the connection is closed. For one reader.
  public let messages: AsyncStream<GatewayMessage>

  private let channel: any Channel
  private let ending: Ending

  /// Connects to a gateway, which says hello first.
  ///
  /// - Parameter url: Such as `ws://127.0.0.1:49152/?v=10&encoding=json`.
  /// - Throws: ``NoGateway``, or the system's error if nothing listens there.
  public static func connect(to url: String) async throws -> GatewayConnection {
    guard let parts = URLComponents(string: url), let host = parts.host, let port = parts.port
    else { throw NoGateway() }
    let path = parts.path + (parts.query.map { "?\($0)" } ?? "")
    let (messages, received) = AsyncStream.makeStream(of: GatewayMessage.self)
    let ending = Ending()
    let upgrade = try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
      .connect(host: host, port: port) { channel in
        channel.eventLoop.makeCompletedFuture {
          try askForWebSocket(at: path, of: "\(host):\(port)", on: channel) {
            ClientHandler(received: received, ending: ending)
          }
        }
      }
    guard let channel = try await upgrade.get() else { throw NoGateway() }
    return GatewayConnection(messages: messages, channel: channel, ending: ending)
  }

  /// Why the connection was closed; `nil` while it is open, and if it was lost without a word.
  public var closeCode: CloseCode? { ending.code }

  /// Sends a message.
  ///
  /// - Throws: ``GatewayClosed`` if the connection is no longer there.
  public func send(_ message: GatewayMessage) async throws {
    try await send(json: JSONEncoder().encode(message))
  }

  /// Sends what should be a message.
  ///
  /// - Throws: ``GatewayClosed`` if the connection is no longer there.
  package func send(json: Data) async throws {
    let data = ByteBuffer(data: json)
    try await write(WebSocketFrame(fin: true, opcode: .text, maskKey: .random(), data: data))
  }

  /// Says goodbye, and waits until the gateway has done so too; does nothing where it has already.
  public func close(with code: CloseCode = .normalClosure) async throws {
    var data = ByteBuffer()
    data.writeInteger(code.rawValue)
    let frame = WebSocketFrame(
      fin: true, opcode: .connectionClose, maskKey: .random(), data: data)
    do {
      try await write(frame)
      try await channel.closeFuture.get()
    } catch is GatewayClosed {}
  }

  private func write(_ frame: WebSocketFrame) async throws {
    do {
      try await channel.writeAndFlush(frame)
    } catch let error where error is ChannelError || error is IOError {
      throw GatewayClosed(code: ending.code)
    }
  }
}

/// There is no connection any more.
public struct GatewayClosed: Error {
  /// What the gateway said at the end, if anything.
  public let code: CloseCode?
}

/// How a connection ended, told by the event loop to whoever asks.
final class Ending: Sendable {
  private let state = Mutex<CloseCode?>(nil)

  /// The code, once there is one.
  var code: CloseCode? { state.withLock { $0 } }

  /// Notes the first code.
  func note(_ code: CloseCode) {
    state.withLock { $0 = $0 ?? code }
  }
}
