package import NIOCore
package import NIOHTTP1

/// What a client asked for.
package struct Request: Sendable {
  /// The method, such as `GET`.
  package let method: HTTPMethod
  /// The parts of the path, such as `slow` and `300`; a query is part of the last one.
  package let path: [String]
  /// All that came after the headers.
  package let body: ByteBuffer
}
