import FlyingSocks
import Foundation

/// A port of this machine that is ours.
struct ListeningSocket: Sendable {
  let port: UInt16
  private let socket: Socket

  /// Takes the port.
  ///
  /// - Throws: `BindError`.
  init(host: String, port: UInt16) throws {
    do {
      socket =
        if host.contains(":") {
          try Self.listen(on: try Self.known(host) { try .inet6(ip6: host, port: port) })
        } else {
          try Self.listen(
            on: try Self.known(host) {
              try .inet(ip4: host == "localhost" ? "127.0.0.1" : host, port: port)
            })
        }
    } catch {
      throw Self.bindError(for: error, host: host, port: port)
    }
    switch try socket.sockname() {
    case .ip4(_, let port), .ip6(_, let port): self.port = port
    case .unix: throw BindError.failed("the server has no port")
    }
  }

  /// Hands over each client that connects, until the task is cancelled; then the port is free.
  ///
  /// - Parameters:
  ///   - makeRoom: Called when the system has no more connections to give.
  func accept(
    with pool: some AsyncSocketPool, makeRoom: () async -> Void,
    _ admit: (AsyncSocket) async -> Void
  ) async throws {
    defer { try? socket.close() }
    let listener = try AsyncSocket(socket: socket, pool: pool)
    while !Task.isCancelled {
      do {
        let client = try await listener.accept()
        // The system would hold the second of two pieces back until the browser confirms the first
        // (Nagle's algorithm), and browsers take 40 ms over that.
        try? client.socket.setValue(
          true, for: BoolSocketOption(level: Int32(IPPROTO_TCP), name: TCP_NODELAY))
        keepFromPrograms(client.socket)
        await admit(client)
      } catch {
        // A client that left while it was waiting, a limit of the system that is reached, a pool that
        // has to begin anew: no reason to leave the others alone.
        if case .failed(_, EMFILE, _) = error as? SocketError { await makeRoom() }
        try? await Task.sleep(for: .milliseconds(20))
      }
    }
  }

  private static func listen(on address: some SocketAddress) throws -> Socket {
    let socket = try Socket(domain: Int32(address.family))
    do {
      keepFromPrograms(socket)
      // Or else the port of a server that was just stopped is busy for a minute.
      try socket.setValue(true, for: BoolSocketOption(name: SO_REUSEADDR))
      #if canImport(Darwin)
        try socket.setValue(true, for: BoolSocketOption(name: SO_NOSIGPIPE))
      #endif
      try socket.bind(to: address)
    } catch {
      try? socket.close()
      throw error
    }
    // Closes the socket itself, if it fails.
    try socket.listen()
    return socket
  }

  private static func known<Address: SocketAddress>(
    _ host: String, _ address: () throws -> Address
  ) throws -> Address {
    do {
      return try address()
    } catch {
      throw BindError.unknownHost(host)
    }
  }

  private static func bindError(for reason: any Error, host: String, port: UInt16) -> BindError {
    if let error = reason as? BindError { return error }
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

/// Has the programs that this one starts not inherit the socket: an example that outlives the server
/// would keep its port.
private func keepFromPrograms(_ socket: Socket) {
  _ = fcntl(socket.file.rawValue, F_SETFD, FD_CLOEXEC)
}
