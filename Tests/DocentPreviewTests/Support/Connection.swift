import Foundation

/// A client's connection, byte by byte, so that a test can say what no HTTP library would.
///
/// Each call waits on a thread of its own: the server under test needs the ones that tasks share.
struct Connection: Sendable {
  private let descriptor: Int32

  init(port: UInt16) async throws {
    descriptor = try await onOwnThread {
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
        Foundation.close(descriptor)
        throw POSIXError(.ECONNREFUSED)
      }
      return descriptor
    }
  }

  func send(_ text: String) async throws { try await send(Array(text.utf8)) }

  func send(_ bytes: [UInt8]) async throws {
    try await onOwnThread {
      #if canImport(Glibc)
        let flags = Int32(MSG_NOSIGNAL)
      #else
        let flags: Int32 = 0
      #endif
      guard Foundation.send(descriptor, bytes, bytes.count, flags) == bytes.count else {
        throw POSIXError(.EPIPE)
      }
    }
  }

  /// What arrives until `isComplete` holds for it, the other side closes, or two minutes pass.
  func receive(until isComplete: @escaping @Sendable (String) -> Bool = { _ in false }) async throws
    -> String
  {
    try await onOwnThread {
      var received: [UInt8] = []
      var piece = [UInt8](repeating: 0, count: 65_536)
      while !isComplete(String(decoding: received, as: UTF8.self)) {
        let count = recv(descriptor, &piece, piece.count, 0)
        guard count >= 0 else { throw POSIXError(.ETIMEDOUT) }
        if count == 0 { break }
        received += piece[..<count]
      }
      return String(decoding: received, as: UTF8.self)
    }
  }

  /// Sends, and keeps the thread until there is an answer; returns its first bytes.
  func ask(_ text: String) throws -> String {
    let bytes = Array(text.utf8)
    var piece = [UInt8](repeating: 0, count: 65_536)
    guard Foundation.send(descriptor, bytes, bytes.count, 0) == bytes.count else {
      throw POSIXError(.EPIPE)
    }
    let count = recv(descriptor, &piece, piece.count, 0)
    guard count >= 0 else { throw POSIXError(.ETIMEDOUT) }
    return String(decoding: piece[..<count], as: UTF8.self)
  }

  /// Says that nothing more will be asked.
  func endSending() { shutdown(descriptor, Int32(SHUT_WR)) }

  func close() { _ = Foundation.close(descriptor) }
}

func onOwnThread<Result: Sendable>(
  _ work: @escaping @Sendable () throws -> Result
) async throws -> Result {
  try await withCheckedThrowingContinuation { continuation in
    Thread.detachNewThread {
      continuation.resume(with: Swift.Result { try work() })
    }
  }
}
