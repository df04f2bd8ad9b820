/// What asks a server for a page.
package protocol WebClient: Sendable {
  /// What the server says first; a redirect is an answer too, and is not followed.
  func response(to request: WebRequest) async throws(WebFailure) -> WebResponse
}

/// One question to a server.
package struct WebRequest: Sendable, Equatable {
  /// Whether to ask for the head of the answer only, or for the page as well.
  package enum Method: String, Sendable {
    case head = "HEAD"
    case get = "GET"
  }

  package let method: Method
  package let address: WebAddress
  /// After how long there is no answer.
  package let timeout: Duration
}

/// The head of a server's answer, as far as it says whether a page is there.
package struct WebResponse: Sendable, Equatable {
  package let status: Int
  /// Where the page is instead, as the server writes it.
  package let location: String?
  /// When to ask again, as the server writes it.
  package let retryAfter: String?

  package init(status: Int, location: String? = nil, retryAfter: String? = nil) {
    self.status = status
    self.location = location
    self.retryAfter = retryAfter
  }
}

/// Why there is no answer.
package enum WebFailure: Error, Equatable {
  /// The name of the host leads nowhere, or there is no network to ask.
  case unknownHost
  /// The host, or the network, does not let connections through.
  case noConnection
  case timeout
  /// What is wrong with the conversation, in words.
  case broken(String)
  case cancelled
}
