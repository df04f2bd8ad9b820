/// What asking for an address came to.
package enum WebAnswer: Sendable, Hashable, Codable {
  case found
  /// It is there, and for good at another address.
  case moved(to: String)
  /// The server says that there is no such page.
  case gone(status: Int)
  /// The server does not say whether there is such a page: it wants a password, is broken or busy.
  case refused(status: Int)
  /// There was no answer, for a reason in words.
  case unanswered(reason: String)
  case unknownHost
  case noConnection

  /// Whether not even the host could be reached, so that its other addresses need not be tried.
  package var isOfHost: Bool { self == .unknownHost || self == .noConnection }
}
