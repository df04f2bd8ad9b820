import Foundation

/// Gets a page from a server on this machine: its status line, headers and text.
///
/// Waits on a thread of its own, for the tests need those that tasks share.
func page(_ path: String, port: UInt16) async throws -> String {
  try await withCheckedThrowingContinuation { continuation in
    Thread.detachNewThread {
      continuation.resume(with: Result { try blockingPage(path, port: port) })
    }
  }
}

private func blockingPage(_ path: String, port: UInt16) throws -> String {
  #if canImport(Glibc)
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
  #else
    let descriptor = socket(AF_INET, SOCK_STREAM, 0)
  #endif
  defer { close(descriptor) }
  var limit = timeval(tv_sec: 120, tv_usec: 0)
  setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
  var address = sockaddr_in()
  address.sin_family = sa_family_t(AF_INET)
  address.sin_port = port.bigEndian
  address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
  let result = withUnsafeBytes(of: &address) {
    connect(descriptor, $0.baseAddress!.assumingMemoryBound(to: sockaddr.self), socklen_t($0.count))
  }
  guard result == 0 else { throw POSIXError(.ECONNREFUSED) }
  let request = Array(
    "GET \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nConnection: close\r\n\r\n".utf8)
  guard send(descriptor, request, request.count, 0) == request.count else {
    throw POSIXError(.EPIPE)
  }
  var received: [UInt8] = []
  var piece = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = recv(descriptor, &piece, piece.count, 0)
    guard count >= 0 else { throw POSIXError(.ETIMEDOUT) }
    if count == 0 { return String(decoding: received, as: UTF8.self) }
    received += piece[..<count]
  }
}
