extension PreviewResponse {
  /// The bytes to send before the body of this answer to `head`.
  ///
  /// - Parameter keepsAlive: Whether another answer follows in the connection.
  func encodedHead(answering head: RequestHead?, keepsAlive: Bool) -> [UInt8] {
    var fields = headers
    switch body {
    case .events: if head?.admitsChunks == true { fields["Transfer-Encoding"] = "chunked" }
    case .bytes(let bytes):
      // What a body of no bytes would have been long is for the answer to say.
      if !bytes.isEmpty { fields["Content-Length"] = String(bytes.count) }
    }
    if !keepsAlive {
      fields["Connection"] = "close"
    } else if head?.admitsChunks == false {
      fields["Connection"] = "keep-alive"
    }
    var text = "HTTP/1.1 \(status.rawValue) \(status.reason)\r\n"
    for (name, value) in fields.sorted(by: { $0.key < $1.key }) { text += "\(name): \(value)\r\n" }
    return Array("\(text)\r\n".utf8)
  }
}

extension PreviewResponse.Status {
  /// The phrase after the number, as RFC 9110, section 15, and RFC 6585 have it.
  var reason: String {
    switch self {
    case .ok: "OK"
    case .partialContent: "Partial Content"
    case .notModified: "Not Modified"
    case .badRequest: "Bad Request"
    case .forbidden: "Forbidden"
    case .notFound: "Not Found"
    case .methodNotAllowed: "Method Not Allowed"
    case .requestTimeout: "Request Timeout"
    case .contentTooLarge: "Content Too Large"
    case .addressTooLong: "URI Too Long"
    case .rangeNotSatisfiable: "Range Not Satisfiable"
    case .fieldsTooLarge: "Request Header Fields Too Large"
    case .unavailable: "Service Unavailable"
    case .versionNotSupported: "HTTP Version Not Supported"
    }
  }
}
