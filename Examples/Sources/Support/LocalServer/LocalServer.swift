public import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix

/// An HTTP server on the loopback interface that stands in for a slow service.
///
/// | request | answer |
/// |---|---|
/// | `GET /cat` | 200 with `{"file":"cat.png"}`, after 700 ms |
/// | `GET /slow/MS` | the same, after MS milliseconds |
/// | `GET /files/NAME` | 200 with `{"file":"NAME.png"}`, after 120 ms |
/// | `GET /pages/N`, N from 0 to 14 | 200 with `{"cats":1,"links":["/pages/1","/pages/2"]}` and the like, after 30 ms; page 5 hangs |
/// | `GET /status/CODE` | that status, at once |
/// | anything else | 404, at once |
///
/// The times are patient: on a machine that is too busy to keep them, the server is slower.
///
/// It works on a thread of its own, so it keeps time in a program whose tasks are all blocked.
/// It ends with the process; a program that goes on calls ``stop()`` or uses ``withLocalServer(isolation:_:)``.
public struct LocalServer: Sendable {
  /// The server could not tell where it listens.
  public struct NoAddress: Error {}

  /// The address without a path, such as `http://127.0.0.1:49152`.
  public let address: String

  /// The largest number of requests that the server has had to work on at a time.
  public var mostRequestsAtOnce: Int { traffic.mostAtOnce }

  private let base: URL
  private let listener: any Channel
  private let group: MultiThreadedEventLoopGroup
  private let traffic: Traffic

  /// Starts a server on a free port.
  ///
  /// - Throws: The system's error if it cannot listen.
  public static func start() async throws -> LocalServer {
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    let traffic = Traffic()
    do {
      let loop = group.next()
      let clock = try await loop.submit {
        NIOLoopBound(PatientClock(on: loop), eventLoop: loop)
      }.get()
      let listener = try await ServerBootstrap(group: group)
        .serverChannelOption(.backlog, value: 256)
        .childChannelInitializer { channel in
          channel.eventLoop.makeCompletedFuture {
            try channel.pipeline.syncOperations.configureHTTPServerPipeline()
            try channel.pipeline.syncOperations.addHandler(
              AnswerHandler(
                clock: clock.value, counting: traffic, answer: SlowService.answer))
          }
        }
        .bind(host: "127.0.0.1", port: 0)
        .get()
      return try LocalServer(listener: listener, group: group, traffic: traffic)
    } catch {
      try await group.shutdownGracefully()
      throw error
    }
  }

  private init(
    listener: any Channel, group: MultiThreadedEventLoopGroup, traffic: Traffic
  ) throws {
    guard let port = listener.localAddress?.port else { throw NoAddress() }
    let address = "http://127.0.0.1:\(port)"
    guard let base = URL(string: address) else { throw NoAddress() }
    self.address = address
    self.base = base
    self.listener = listener
    self.group = group
    self.traffic = traffic
  }

  /// The URL of a path, such as `/slow/300`.
  public func url(_ path: String) -> URL {
    base.appending(path: path)
  }

  /// Closes all connections and ends the server's thread.
  public func stop() async throws {
    try await listener.close()
    try await group.shutdownGracefully()
  }
}

/// Runs `body` with a server that is stopped afterwards, whether or not `body` throws.
public func withLocalServer<Result>(
  isolation: isolated (any Actor)? = #isolation,
  _ body: (LocalServer) async throws -> Result
) async throws -> Result {
  let server = try await LocalServer.start()
  do {
    let result = try await body(server)
    try await server.stop()
    return result
  } catch {
    try? await server.stop()
    throw error
  }
}
