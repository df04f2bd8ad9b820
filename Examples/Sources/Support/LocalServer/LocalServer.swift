public import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix

/// An HTTP server on the loopback interface that stands in for a slow service.
///
/// | request | answer |
/// |---|---|
/// | `GET /slow/MS` | 200 with `{"file":"cat.png"}`, after MS milliseconds |
/// | `GET /status/CODE` | that status, at once |
/// | anything else | 404, at once |
///
/// It works on a thread of its own, so it keeps time in a program whose tasks are all blocked.
/// It ends with the process; a program that goes on calls ``stop()`` or uses ``withLocalServer(isolation:_:)``.
public struct LocalServer: Sendable {
  /// The server could not tell where it listens.
  public struct NoAddress: Error {}

  /// The address without a path, such as `http://127.0.0.1:49152`.
  public let address: String

  private let base: URL
  private let listener: any Channel
  private let group: MultiThreadedEventLoopGroup

  /// Starts a server on a free port.
  ///
  /// - Throws: The system's error if it cannot listen.
  public static func start() async throws -> LocalServer {
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    do {
      let listener = try await ServerBootstrap(group: group)
        .serverChannelOption(.backlog, value: 256)
        .childChannelInitializer { channel in
          channel.eventLoop.makeCompletedFuture {
            try channel.pipeline.syncOperations.configureHTTPServerPipeline()
            try channel.pipeline.syncOperations.addHandler(AnswerHandler())
          }
        }
        .bind(host: "127.0.0.1", port: 0)
        .get()
      return try LocalServer(listener: listener, group: group)
    } catch {
      try await group.shutdownGracefully()
      throw error
    }
  }

  private init(listener: any Channel, group: MultiThreadedEventLoopGroup) throws {
    guard let port = listener.localAddress?.port else { throw NoAddress() }
    let address = "http://127.0.0.1:\(port)"
    guard let base = URL(string: address) else { throw NoAddress() }
    self.address = address
    self.base = base
    self.listener = listener
    self.group = group
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
