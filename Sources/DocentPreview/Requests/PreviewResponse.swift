/// What the preview answers to one request.
package struct PreviewResponse: Sendable {
  /// The status codes that a preview uses.
  package enum Status: Int, Sendable {
    case ok = 200
    case partialContent = 206
    case notModified = 304
    case badRequest = 400
    case forbidden = 403
    case notFound = 404
    case methodNotAllowed = 405
    case requestTimeout = 408
    case contentTooLarge = 413
    case addressTooLong = 414
    case rangeNotSatisfiable = 416
    case fieldsTooLarge = 431
    case unavailable = 503
    case versionNotSupported = 505
  }

  /// What follows the head.
  package enum Body: Sendable {
    case bytes([UInt8])
    /// Server-sent events, until the client goes away or the server stops.
    case events(AsyncStream<[UInt8]>)
  }

  package let status: Status
  package var headers: [String: String]
  package var body: Body

  package init(_ status: Status, headers: [String: String] = [:], body: Body) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// A short answer in plain text.
  static func text(_ status: Status, _ text: String) -> PreviewResponse {
    .file(status, Array("\(text)\n".utf8), type: "text/plain; charset=utf-8")
  }

  static func file(_ status: Status, _ bytes: [UInt8], type: String) -> PreviewResponse {
    PreviewResponse(
      status,
      headers: ["Content-Type": type, "Content-Length": String(bytes.count)],
      body: .bytes(bytes))
  }

  /// This answer, which is a file's, with the part of its bytes that was asked for.
  func limited(to range: RequestedRange, of bytes: [UInt8]) -> PreviewResponse {
    switch range {
    case .whole: return self
    case .part(let part):
      var answer = PreviewResponse(
        .partialContent, headers: headers,
        body: .bytes(part.count == bytes.count ? bytes : Array(bytes[part])))
      answer.headers["Content-Length"] = String(part.count)
      answer.headers["Content-Range"] =
        "bytes \(part.lowerBound)-\(part.upperBound - 1)/\(bytes.count)"
      return answer
    case .unsatisfiable:
      var answer = PreviewResponse.text(.rangeNotSatisfiable, "The file ends before that.")
      answer.headers["Content-Range"] = "bytes */\(bytes.count)"
      return answer
    }
  }
}
