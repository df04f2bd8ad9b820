import Foundation

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// Asks servers with Foundation's own client.
package struct URLSessionClient: WebClient {
  private let session: URLSession

  /// - Parameter userAgent: What servers are told about who asks.
  package init(userAgent: String) {
    let configuration = URLSessionConfiguration.ephemeral
    // Which of them hosts may have at once is not for the session to say.
    configuration.httpMaximumConnectionsPerHost = 16
    configuration.httpAdditionalHeaders = ["User-Agent": userAgent]
    configuration.urlCache = nil
    session = URLSession(
      configuration: configuration, delegate: RedirectRefusal(), delegateQueue: nil)
  }

  /// Asks once; of a page it wants no more than the beginning.
  package func response(to request: WebRequest) async throws(WebFailure) -> WebResponse {
    var question = URLRequest(url: request.address.url)
    question.httpMethod = request.method.rawValue
    question.timeoutInterval = Double(request.timeout.components.seconds + 1)
    question.setValue("*/*", forHTTPHeaderField: "Accept")
    if request.method == .get {
      // Whether a page is there shows at its beginning; many servers send no more than is asked for.
      question.setValue("bytes=0-1023", forHTTPHeaderField: "Range")
    }
    do {
      let (_, response) = try await withDeadline(request.timeout) { [session, question] in
        try await session.data(for: question)
      }
      guard let answer = response as? HTTPURLResponse else {
        throw WebFailure.broken("the answer is not HTTP")
      }
      return WebResponse(
        status: answer.statusCode, location: answer.value(forHTTPHeaderField: "Location"),
        retryAfter: answer.value(forHTTPHeaderField: "Retry-After"))
    } catch {
      throw WebFailure(error)
    }
  }

  /// Ends work that takes longer: the session's own limit starts anew with each piece of an answer.
  private func withDeadline<Value: Sendable>(
    _ time: Duration, _ work: @escaping @Sendable () async throws -> Value
  ) async throws -> Value {
    try await withThrowingTaskGroup(of: Value.self) { tasks in
      tasks.addTask(operation: work)
      tasks.addTask {
        try await Task.sleep(for: time)
        throw WebFailure.timeout
      }
      defer { tasks.cancelAll() }
      guard let value = try await tasks.next() else { throw WebFailure.cancelled }
      return value
    }
  }
}

/// Leaves redirects to whoever asked, who wants to know of each.
private final class RedirectRefusal: NSObject, URLSessionTaskDelegate, Sendable {
  func urlSession(
    _ session: URLSession, task: URLSessionTask,
    willPerformHTTPRedirection response: HTTPURLResponse, newRequest request: URLRequest,
    completionHandler: @escaping @Sendable (URLRequest?) -> Void
  ) {
    completionHandler(nil)
  }
}

extension WebFailure {
  fileprivate init(_ error: any Error) {
    switch error {
    case let failure as WebFailure: self = failure
    case is CancellationError: self = .cancelled
    case let error as URLError:
      switch error.code {
      case .cannotFindHost, .dnsLookupFailed: self = .unknownHost
      case .cannotConnectToHost, .notConnectedToInternet: self = .noConnection
      case .timedOut: self = .timeout
      case .cancelled: self = .cancelled
      case .secureConnectionFailed, .serverCertificateUntrusted,
        .serverCertificateHasBadDate, .serverCertificateNotYetValid,
        .serverCertificateHasUnknownRoot:
        self = .broken("its certificate is not accepted")
      default: self = .broken("the connection breaks off")
      }
    default: self = .broken("\(error)")
    }
  }
}
