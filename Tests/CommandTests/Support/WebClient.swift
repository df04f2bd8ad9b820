import Foundation

/// Gets a page from a server on this machine: its status line, headers and text.
func page(_ path: String, port: UInt16) async throws -> String {
  let client = try await WebClient(port: port)
  defer { client.hangUp() }
  try await client.send(
    "GET \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nConnection: close\r\n\r\n")
  return try await client.receive()
}

/// A port that no program listened on a moment ago.
func freePort() throws -> UInt16 {
  #if canImport(Glibc)
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
  #else
    let descriptor = socket(AF_INET, SOCK_STREAM, 0)
  #endif
  defer { close(descriptor) }
  var address = sockaddr_in()
  address.sin_family = sa_family_t(AF_INET)
  address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
  var length = socklen_t(MemoryLayout<sockaddr_in>.size)
  let isBound = withUnsafeMutableBytes(of: &address) { bytes in
    let pointer = bytes.baseAddress!.assumingMemoryBound(to: sockaddr.self)
    return bind(descriptor, pointer, length) == 0 && getsockname(descriptor, pointer, &length) == 0
  }
  guard isBound else { throw POSIXError(.EADDRINUSE) }
  return UInt16(bigEndian: address.sin_port)
}

/// Sends a signal to a server at the moment it listens.
func signal(_ signal: Int32, to process: pid_t, whenListeningAt port: UInt16) async throws {
  try await onOwnThread {
    while true {
      if let descriptor = try? connection(to: port) {
        kill(process, signal)
        close(descriptor)
        return
      }
      usleep(1000)
    }
  }
}

/// A connection to a server on this machine.
///
/// Waits on threads of its own, for the tests need those that tasks share.
struct WebClient: Sendable {
  private let descriptor: Int32

  init(port: UInt16) async throws {
    descriptor = try await onOwnThread { try connection(to: port) }
  }

  func send(_ text: String) async throws {
    try await onOwnThread {
      #if canImport(Glibc)
        let flags = Int32(MSG_NOSIGNAL)
      #else
        let flags: Int32 = 0
      #endif
      let bytes = Array(text.utf8)
      guard Foundation.send(descriptor, bytes, bytes.count, flags) == bytes.count else {
        throw POSIXError(.EPIPE)
      }
    }
  }

  /// All that comes until the server hangs up.
  func receive() async throws -> String {
    try await onOwnThread {
      var received: [UInt8] = []
      var piece = [UInt8](repeating: 0, count: 65_536)
      while true {
        let count = recv(descriptor, &piece, piece.count, 0)
        guard count >= 0 else { throw POSIXError(.ETIMEDOUT) }
        if count == 0 { return String(decoding: received, as: UTF8.self) }
        received += piece[..<count]
      }
    }
  }

  func hangUp() { close(descriptor) }
}

/// The socket of a connection to a server on this machine.
private func connection(to port: UInt16) throws -> Int32 {
  #if canImport(Glibc)
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
  #else
    let descriptor = socket(AF_INET, SOCK_STREAM, 0)
    var yes: Int32 = 1
    setsockopt(descriptor, SOL_SOCKET, SO_NOSIGPIPE, &yes, socklen_t(MemoryLayout<Int32>.size))
  #endif
  var limit = timeval(tv_sec: 120, tv_usec: 0)
  setsockopt(
    descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
  var address = sockaddr_in()
  address.sin_family = sa_family_t(AF_INET)
  address.sin_port = port.bigEndian
  address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
  let result = withUnsafeBytes(of: &address) {
    connect(
      descriptor, $0.baseAddress!.assumingMemoryBound(to: sockaddr.self), socklen_t($0.count))
  }
  guard result == 0 else {
    close(descriptor)
    throw POSIXError(.ECONNREFUSED)
  }
  return descriptor
}

private func onOwnThread<Result: Sendable>(
  _ work: @escaping @Sendable () throws -> Result
) async throws -> Result {
  try await withCheckedThrowingContinuation { continuation in
    Thread.detachNewThread {
      continuation.resume(with: Swift.Result { try work() })
    }
  }
}
