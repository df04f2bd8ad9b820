/// How much of the server's memory and time one connection can take, and how many there are at once.
package struct ConnectionLimits: Sendable {
  /// The longest request line in bytes; RFC 9112, section 3, asks for 8000 at least.
  package var requestLine = 8192
  /// The longest request line and header fields together, in bytes: large enough for the cookies
  /// that all the other servers of this machine have set for its name.
  package var head = 65_536
  /// The most header fields of one request; Apache's default.
  package var fields = 100
  /// The time that a request may take to arrive, from its first byte on.
  package var arrival = Duration.seconds(10)
  /// The time that a connection is kept open between two requests.
  package var idle = Duration.seconds(60)
  /// The time that a client may leave what it asked for unread: a browser that has enough of a video
  /// for now does.
  package var stalled = Duration.seconds(300)
  /// The time that a client has to read the last answer and hang up.
  package var closing = Duration.seconds(2)
  /// The most connections at once. macOS lets a program open 256 files unless told otherwise.
  package var connections = 128

  package init() {}

  /// The time between two looks at which connections are overdue.
  var interval: Duration { min(.seconds(1), min(arrival, idle, stalled, closing) / 4) }
}
