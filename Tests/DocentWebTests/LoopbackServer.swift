import Foundation
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A server on this machine that answers as a test says.
///
/// Each connection is served on a thread of its own: other tests may keep those that tasks share
/// busy.
final class LoopbackServer: Sendable {
  enum Reply: Sendable {
    case status(Int, fields: [String: String] = [:])
    /// Takes the question, and never answers.
    case hang
    /// Takes the question, and closes the connection.
    case close
  }

  /// What was asked for.
  struct Question: Sendable, Equatable {
    let method: String
    let path: String
  }

  let port: UInt16
  private let socket: Int32
  private let visitors = Visitors()

  /// - Parameter reply: Is told how often the same was asked before.
  init(_ reply: @escaping @Sendable (Question, _ earlier: Int) -> Reply) throws {
    #if canImport(Glibc)
      let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #else
      let socket = Darwin.socket(AF_INET, SOCK_STREAM, 0)
    #endif
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(socket, $0, length) == 0 && listen(socket, 128) == 0
          && getsockname(socket, $0, &length) == 0
      }
    }
    guard socket >= 0, isBound else { throw POSIXError(.EADDRNOTAVAIL) }
    self.socket = socket
    port = UInt16(bigEndian: address.sin_port)
    Thread.detachNewThread { [visitors] in
      while true {
        let connection = accept(socket, nil, nil)
        guard connection >= 0 else { return }
        Thread.detachNewThread { visitors.serve(connection, reply) }
      }
    }
  }

  deinit {
    shutdown(socket, Int32(SHUT_RDWR))
    close(socket)
  }

  func address(_ path: String) -> String { "http://127.0.0.1:\(port)\(path)" }

  /// What was asked for so far, in order.
  var asked: [Question] { visitors.questions.withLock { $0 } }

  /// How many questions waited for their answers at once, at most.
  var mostAtOnce: Int { visitors.open.withLock { $0.most } }
}

/// Those who ask, and what they are told.
private final class Visitors: Sendable {
  typealias Question = LoopbackServer.Question

  let questions = Mutex<[Question]>([])
  let open = Mutex<(now: Int, most: Int)>((0, 0))

  func serve(_ connection: Int32, _ reply: (Question, Int) -> LoopbackServer.Reply) {
    defer { close(connection) }
    guard let question = Self.read(from: connection) else { return }
    let earlier = questions.withLock { questions in
      questions.append(question)
      return questions.count { $0 == question } - 1
    }
    open.withLock { $0 = ($0.now + 1, Swift.max($0.most, $0.now + 1)) }
    defer { open.withLock { $0.now -= 1 } }
    switch reply(question, earlier) {
    case .close: return
    case .hang:
      // Until the other side gives up.
      var byte: UInt8 = 0
      while recv(connection, &byte, 1, 0) > 0 {}
    case .status(let status, let fields):
      let head = fields.map { "\($0): \($1)\r\n" }.joined()
      let text =
        "HTTP/1.1 \(status) Status\r\nContent-Length: 0\r\nConnection: close\r\n\(head)\r\n"
      _ = text.withCString { send(connection, $0, strlen($0), Self.sendFlags) }
    }
  }

  #if canImport(Glibc)
    private static let sendFlags = Int32(MSG_NOSIGNAL)
  #else
    private static let sendFlags: Int32 = 0
  #endif

  private static func read(from connection: Int32) -> Question? {
    var head: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 4096)
    while !head.contains(Array("\r\n\r\n".utf8)) {
      let count = recv(connection, &piece, piece.count, 0)
      guard count > 0 else { return nil }
      head += piece[..<count]
    }
    let words = String(decoding: head, as: UTF8.self).split(separator: " ")
    return words.count > 2 ? Question(method: String(words[0]), path: String(words[1])) : nil
  }
}
