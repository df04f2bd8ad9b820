package import DocentModel
import FlyingFox
import FlyingSocks
import Foundation

/// A server for browsers on this machine, that serves a tree of files from memory.
///
/// It runs from `bind` to `stop`.
package struct PreviewServer: Sendable {
  package let address: ServerAddress
  private let site: LiveSite
  private let server: HTTPServer
  private let running: Task<Void, any Error>
  private let heartbeat: Task<Void, any Error>

  /// Starts to listen and to answer.
  ///
  /// - Parameters:
  ///   - host: `localhost` or an address.
  ///   - heartbeat: The time between two signs of life to every connected browser.
  /// - Throws: `BindError`.
  package static func bind(
    host: String = "127.0.0.1", port: PortChoice = .firstFree(from: 8080),
    serving tree: FileTree, heartbeat: Duration = .seconds(15)
  ) async throws -> PreviewServer {
    for candidate in port.candidates {
      do {
        return try await PreviewServer(
          host: host, port: candidate, serving: tree, heartbeat: heartbeat)
      } catch BindError.portBusy {
        continue
      }
    }
    throw BindError.portBusy(port.candidates)
  }

  private init(
    host: String, port: UInt16, serving tree: FileTree, heartbeat interval: Duration
  ) async throws {
    let server = HTTPServer(config: try Self.configuration(host: host, port: port))
    running = try await Self.start(server, host: host, port: port)
    let address = ServerAddress(host: host, port: try await server.boundPort)
    let site = LiveSite(tree, session: String(UInt32.random(in: .min ... .max), radix: 36))
    // The port can be known only now, and with it which hosts to answer for.
    let hosts = HostPolicy(host: host, port: address.port)
    await server.appendRoute("*") { request in
      HTTPResponse(await site.respond(to: PreviewRequest(request), admitting: hosts))
    }
    heartbeat = Task {
      while true {
        try await Task.sleep(for: interval)
        await site.announce()
      }
    }
    (self.address, self.site, self.server) = (address, site, server)
  }

  /// Serves `tree` from now on, and has connected browsers reload if it is another.
  package func update(_ tree: FileTree) async { await site.update(tree) }

  /// Closes every connection and the port.
  package func stop() async {
    heartbeat.cancel()
    await site.disconnectAll()
    await server.stop()
    _ = await running.result
  }

  private static func configuration(
    host: String, port: UInt16
  ) throws -> HTTPServer.Configuration {
    func configuration(_ address: some SocketAddress) -> HTTPServer.Configuration {
      HTTPServer.Configuration(
        address: address, pool: PromptSocketPool(HTTPServer.defaultPool()), logger: .disabled)
    }
    do {
      return host.contains(":")
        ? configuration(try .inet6(ip6: host, port: port))
        : configuration(
          try .inet(ip4: host == "localhost" ? "127.0.0.1" : host, port: port))
    } catch {
      throw BindError.unknownHost(host)
    }
  }

  private static func start(
    _ server: HTTPServer, host: String, port: UInt16
  ) async throws -> Task<Void, any Error> {
    // The five seconds that it waits by default are few on a machine with much else to do.
    let listening = Task { try await server.waitUntilListening(timeout: 60) }
    let running = Task {
      defer { listening.cancel() }
      try await server.run()
    }
    do {
      try await listening.value
      return running
    } catch {
      // What stopped the wait is not why: the server itself says it.
      running.cancel()
      guard case .failure(let reason) = await running.result else { throw error }
      throw bindError(for: reason, host: host, port: port)
    }
  }

  private static func bindError(
    for reason: any Error, host: String, port: UInt16
  ) -> BindError {
    guard case .failed(_, let code, let message) = reason as? SocketError else {
      return .failed(String(describing: reason))
    }
    return switch code {
    case EADDRINUSE: .portBusy(port...port)
    case EACCES: .portReserved(port)
    case EADDRNOTAVAIL: .unknownHost(host)
    default: .failed(message)
    }
  }
}

extension HTTPServer {
  fileprivate var boundPort: UInt16 {
    get throws {
      switch listeningAddress {
      case .ip4(_, let port), .ip6(_, let port): return port
      case .unix, nil: throw BindError.failed("the server has no port")
      }
    }
  }
}
