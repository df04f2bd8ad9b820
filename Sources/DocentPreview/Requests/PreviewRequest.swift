/// The parts of an HTTP request that the preview looks at.
package struct PreviewRequest: Sendable {
  package let method: String
  /// The path as it stood in the request line: percent-encoded, without the query.
  package let path: String
  /// The `Host` header.
  package let host: String?
  /// The `If-None-Match` header.
  package let knownTags: String?
  /// The `Range` header.
  package let range: String?
  /// The `If-Range` header: the version that the range belongs to.
  package let rangeTag: String?
  /// Whether a body follows, which nobody here reads.
  package let hasBody: Bool

  package init(
    method: String = "GET", path: String, host: String?, knownTags: String? = nil,
    range: String? = nil, rangeTag: String? = nil, hasBody: Bool = false
  ) {
    self.method = method
    self.path = path
    self.host = host
    self.knownTags = knownTags
    self.range = range
    self.rangeTag = rangeTag
    self.hasBody = hasBody
  }

  /// Whether one of the versions that the client holds is the one named `tag`.
  ///
  /// The comparison is weak, as RFC 9110, section 13.1.2 asks.
  func holds(_ tag: String) -> Bool {
    guard let knownTags else { return false }
    return knownTags.split(separator: ",").contains { candidate in
      let candidate = candidate.drop { $0 == " " }.prefix { $0 != " " }
      return candidate == "*" || candidate == tag || candidate == "W/\(tag)"
    }
  }
}
