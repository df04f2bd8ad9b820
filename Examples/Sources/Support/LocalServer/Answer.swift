package import NIOCore
package import NIOHTTP1

/// What a server says to a request, and how long it takes to say it.
package struct Answer: Sendable {
  /// 200 unless said otherwise.
  package var status: HTTPResponseStatus
  /// JSON, or nothing at all.
  package var body: String
  /// How long a client waits, by the clock of the server, which is slower on a busy machine. Not at
  /// all unless said otherwise.
  package var delay: TimeAmount

  /// An answer that is given at once, unless a delay is named.
  package init(_ body: String, status: HTTPResponseStatus = .ok, delay: TimeAmount = .zero) {
    self.status = status
    self.body = body
    self.delay = delay
  }

  /// What a server says where it has nothing.
  package static let noSuchRoute = Answer(#"{"message":"no such route"}"#, status: .notFound)
}
