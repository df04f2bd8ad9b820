import NIOCore
import NIOHTTP1
import NIOPosix
import NIOWebSocket
import Support

/// A gateway on the loopback interface that speaks to bots as Discord's does.
///
/// A bot connects to ``url`` over a real WebSocket, is told how often to send a heartbeat, identifies
/// itself, and is sent events. If its heartbeats stop, the gateway closes the connection with code
/// 4009; Discord's documentation says that it closes, not with which code. The session stays, so the
/// bot may connect again and resume it. Commands are answered over HTTP, at ``address``, and in time:
/// see ``GatewayRules``.
///
/// Left out is what the examples do not need: compression, shards, rate limits, intents.
///
/// It works on a thread of its own, so it keeps time in a program whose tasks are all blocked.
public struct LocalGateway: Sendable {
  /// The gateway could not tell where it listens.
  public struct NoAddress: Error {}

  /// Where bots connect, such as `ws://127.0.0.1:49152/?v=10&encoding=json`.
  public var url: String { "ws://\(authority)/?v=10&encoding=json" }
  /// Where bots answer commands, such as `http://127.0.0.1:49152`.
  public var address: String { "http://\(authority)" }

  private let authority: String
  private let hub: NIOLoopBound<Hub>
  private let listener: any Channel
  private let group: MultiThreadedEventLoopGroup

  /// Starts a gateway on a free port.
  ///
  /// - Throws: The system's error if it cannot listen.
  public static func start(rules: GatewayRules = GatewayRules()) async throws -> LocalGateway {
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    do {
      let loop = group.next()
      let hub = try await loop.submit {
        NIOLoopBound(Hub(rules: rules, clock: PatientClock(on: loop)), eventLoop: loop)
      }.get()
      let listener = try await ServerBootstrap(group: group)
        .childChannelInitializer { channel in
          channel.eventLoop.makeCompletedFuture { try serve(channel, with: hub) }
        }
        .bind(host: "127.0.0.1", port: 0)
        .get()
      guard let port = listener.localAddress?.port else { throw NoAddress() }
      return LocalGateway(
        authority: "127.0.0.1:\(port)", hub: hub, listener: listener, group: group)
    } catch {
      try await group.shutdownGracefully()
      throw error
    }
  }

  /// Has a user type a command, once a bot has identified itself and sent so many heartbeats.
  ///
  /// - Parameter command: Without its slash, such as `cat`.
  public func type(_ command: String, afterHeartbeats count: Int = 0) async throws {
    try await onLoop { $0.type(command, afterHeartbeats: count) }
  }

  /// Sends a message to every bot that is connected.
  public func send(_ message: GatewayMessage) async throws {
    try await onLoop { hub in
      for connection in hub.connections { connection.send(message) }
    }
  }

  /// What users see now, a line for each message, such as `/cat: cat.png`.
  public func conversation() async throws -> [String] {
    try await onLoop { $0.interactions.conversation(at: $0.clock.now) }
  }

  /// Closes all connections and ends the gateway's thread.
  public func stop() async throws {
    try await listener.close()
    try await group.shutdownGracefully()
  }

  private func onLoop<Result: Sendable>(
    _ work: @escaping @Sendable (Hub) throws -> Result
  ) async throws -> Result {
    try await hub.eventLoop.submit { try work(hub.value) }.get()
  }

  /// Lets a connection speak HTTP, and the gateway's protocol if it asks for that.
  private static func serve(_ channel: any Channel, with hub: NIOLoopBound<Hub>) throws {
    let upgrader = NIOWebSocketServerUpgrader(
      shouldUpgrade: { channel, request in
        let isGateway = request.uri.prefix { $0 != "?" } == "/"
        return channel.eventLoop.makeSucceededFuture(isGateway ? [:] : nil)
      },
      upgradePipelineHandler: { channel, _ in
        channel.eventLoop.makeCompletedFuture {
          guard let port = channel.localAddress?.port else { throw NoAddress() }
          try channel.pipeline.syncOperations.addHandler(
            NIOWebSocketFrameAggregator(
              minNonFinalFragmentSize: 0, maxAccumulatedFrameCount: 16,
              maxAccumulatedFrameSize: 1 << 14))
          try channel.pipeline.syncOperations.addHandler(
            ServerConnection(
              hub: hub.value, resumeURL: "ws://127.0.0.1:\(port)/?v=10&encoding=json"))
        }
      })
    let endpoint = "interactions"
    try channel.pipeline.syncOperations.configureHTTPServerPipeline(
      withServerUpgrade: (
        [upgrader], { context in context.pipeline.removeHandler(name: endpoint, promise: nil) }
      ))
    let handler = AnswerHandler(clock: hub.value.clock) { request in
      InteractionEndpoint.answer(request, of: hub.value)
    }
    try channel.pipeline.syncOperations.addHandler(handler, name: endpoint)
  }
}

/// Runs `body` with a gateway that is stopped afterwards, whether or not `body` throws.
public func withLocalGateway<Result>(
  rules: GatewayRules = GatewayRules(),
  isolation: isolated (any Actor)? = #isolation,
  _ body: (LocalGateway) async throws -> Result
) async throws -> Result {
  let gateway = try await LocalGateway.start(rules: rules)
  do {
    let result = try await body(gateway)
    try await gateway.stop()
    return result
  } catch {
    try? await gateway.stop()
    throw error
  }
}
