import NIOCore
import NIOHTTP1

/// What the server says to a request, and how long it takes to say it.
struct Answer {
  var status = HTTPResponseStatus.ok
  var body: String
  var delay = TimeAmount.zero

  /// Routes a request by its method and path.
  init(method: HTTPMethod, path: String) {
    let parts = path.split(separator: "/")
    if method == .GET, parts.count == 2 {
      switch (parts[0], Int(parts[1])) {
      case ("slow", let milliseconds?) where milliseconds >= 0:
        self.init(body: #"{"file":"cat.png"}"#, delay: .milliseconds(Int64(milliseconds)))
        return
      case ("status", let code?) where (200..<600).contains(code):
        self.init(
          status: HTTPResponseStatus(statusCode: code), body: #"{"message":"as you asked"}"#)
        return
      default:
        break
      }
    }
    self.init(status: .notFound, body: #"{"message":"no such route"}"#)
  }

  private init(status: HTTPResponseStatus = .ok, body: String, delay: TimeAmount = .zero) {
    self.status = status
    self.body = body
    self.delay = delay
  }
}
