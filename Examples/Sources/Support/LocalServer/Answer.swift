package import NIOCore
package import NIOHTTP1

/// What a server says to a request, and how long it takes to say it.
package struct Answer: Sendable {
  /// How long a client waits.
  package enum Delay: Sendable {
    case none
    /// By the clock of the machine.
    case exactly(TimeAmount)
    /// By the clock of the server, which is slower on a busy machine.
    case patiently(TimeAmount)
  }

  /// 200 unless said otherwise.
  package var status: HTTPResponseStatus
  /// JSON, or nothing at all.
  package var body: String
  /// None unless said otherwise.
  package var delay: Delay

  /// An answer that is given at once, unless a delay is named.
  package init(_ body: String, status: HTTPResponseStatus = .ok, delay: Delay = .none) {
    self.status = status
    self.body = body
    self.delay = delay
  }

  /// What a server says where it has nothing.
  package static let noSuchRoute = Answer(#"{"message":"no such route"}"#, status: .notFound)
}
