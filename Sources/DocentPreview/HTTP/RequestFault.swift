/// What is wrong with a request that cannot be understood, and after which nothing that follows in
/// its connection can.
package enum RequestFault: Error, Sendable, Equatable {
  case malformed
  /// The whole request did not arrive in time.
  case late
  case requestLineTooLong
  case headTooLarge
  case unknownVersion

  var response: PreviewResponse {
    switch self {
    case .malformed: .text(.badRequest, "This is not a request that HTTP knows.")
    case .late: .text(.requestTimeout, "The request took too long to arrive.")
    case .requestLineTooLong: .text(.addressTooLong, "The address is too long.")
    case .headTooLarge: .text(.fieldsTooLarge, "The request's header is too large.")
    case .unknownVersion: .text(.versionNotSupported, "Only HTTP/1.1 and HTTP/1.0 work here.")
    }
  }
}
