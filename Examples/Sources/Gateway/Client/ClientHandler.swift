import Foundation
import NIOCore
import NIOFoundationCompat
import NIOHTTP1
import NIOWebSocket

/// Hands on what the gateway says, and answers what belongs to the WebSocket itself.
final class ClientHandler: ChannelInboundHandler {
  typealias InboundIn = WebSocketFrame
  typealias OutboundOut = WebSocketFrame

  private let received: AsyncStream<GatewayMessage>.Continuation
  private let ending: Ending

  /// - Parameters:
  ///   - received: Where messages go; it is finished when the connection is closed.
  ///   - ending: Where the code goes with which it is closed.
  init(received: AsyncStream<GatewayMessage>.Continuation, ending: Ending) {
    self.received = received
    self.ending = ending
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let frame = unwrapInboundIn(data)
    switch frame.opcode {
    case .text:
      // What a bot does not understand, it ignores: the gateway may learn new words.
      if let message = try? JSONDecoder().decode(GatewayMessage.self, from: frame.data) {
        received.yield(message)
      }
    case .ping:
      write(.pong, frame.data, context: context, promise: nil)
    case .connectionClose:
      var data = frame.data
      if let code = data.readInteger(as: UInt16.self) { ending.note(CloseCode(rawValue: code)) }
      let sent = context.eventLoop.makePromise(of: Void.self)
      sent.futureResult.assumeIsolated().whenComplete { _ in context.close(promise: nil) }
      write(.connectionClose, frame.data, context: context, promise: sent)
    default:
      break
    }
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    received.finish()
  }

  private func write(
    _ opcode: WebSocketOpcode, _ data: ByteBuffer, context: ChannelHandlerContext,
    promise: EventLoopPromise<Void>?
  ) {
    let frame = WebSocketFrame(fin: true, opcode: opcode, maskKey: .random(), data: data)
    context.writeAndFlush(wrapOutboundOut(frame), promise: promise)
  }
}

/// Asks a server to speak WebSocket, and adds a handler once it does.
///
/// - Returns: The channel as soon as it speaks WebSocket, or `nil` if the server would not.
func askForWebSocket(
  at path: String, of host: String, on channel: any Channel,
  then handler: @escaping @Sendable () -> ClientHandler
) throws -> EventLoopFuture<(any Channel)?> {
  let upgrader = NIOTypedWebSocketClientUpgrader<(any Channel)?> { channel, _ in
    channel.eventLoop.makeCompletedFuture {
      try channel.pipeline.syncOperations.addHandler(
        NIOWebSocketFrameAggregator(
          minNonFinalFragmentSize: 0, maxAccumulatedFrameCount: 1024,
          maxAccumulatedFrameSize: 1 << 20))
      try channel.pipeline.syncOperations.addHandler(handler())
      return channel
    }
  }
  let head = HTTPRequestHead(
    version: .http1_1, method: .GET, uri: path, headers: ["host": host, "content-length": "0"])
  let configuration = NIOTypedHTTPClientUpgradeConfiguration(
    upgradeRequestHead: head, upgraders: [upgrader],
    notUpgradingCompletionHandler: { channel in
      channel.close(promise: nil)
      return channel.eventLoop.makeSucceededFuture(nil)
    })
  var pipeline = NIOUpgradableHTTPClientPipelineConfiguration(upgradeConfiguration: configuration)
  // The gateway speaks first: its hello may come in the same packet as the end of the handshake.
  pipeline.leftOverBytesStrategy = .forwardBytes
  return try channel.pipeline.syncOperations.configureUpgradableHTTPClientPipeline(
    configuration: pipeline)
}
