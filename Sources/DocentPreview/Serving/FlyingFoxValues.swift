import FlyingFox
import Foundation

extension PreviewRequest {
  init(_ request: HTTPRequest) {
    self.init(
      method: request.method.rawValue, path: request.target.path(),
      host: request.headers[.host], knownTags: request.headers[.ifNoneMatch])
  }
}

extension HTTPResponse {
  init(_ response: PreviewResponse) {
    var headers = HTTPHeaders()
    for (name, value) in response.headers { headers[HTTPHeader(name)] = value }
    let body =
      switch response.body {
      // One piece, so that the whole file is one write.
      case .bytes(let bytes):
        HTTPBodySequence(data: Data(bytes), suggestedBufferSize: max(bytes.count, 1))
      case .events(let events): HTTPBodySequence(from: EventBody(events: events))
      }
    self.init(statusCode: HTTPStatusCode(response.status), headers: headers, body: body)
  }
}

extension HTTPStatusCode {
  fileprivate init(_ status: PreviewResponse.Status) {
    self =
      switch status {
      case .ok: .ok
      case .notModified: .notModified
      case .badRequest: .badRequest
      case .forbidden: .forbidden
      case .notFound: .notFound
      case .methodNotAllowed: .methodNotAllowed
      }
  }
}
