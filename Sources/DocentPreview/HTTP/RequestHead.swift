/// What a request says before its body.
package struct RequestHead: Sendable {
  package let request: PreviewRequest
  /// Whether the client understands chunks, as all since HTTP/1.1 do.
  package let admitsChunks: Bool
  /// Whether the client may ask more in the same connection.
  ///
  /// After a body it cannot: nobody reads bodies here, so what follows could not be told apart.
  package let keepsAlive: Bool

  init(
    _ requestLine: ArraySlice<UInt8>, fields lines: some Sequence<ArraySlice<UInt8>>
  ) throws(RequestFault) {
    let line = try RequestLine(requestLine)
    var host: String?
    var knownTags: [String] = []
    var range: String?
    var rangeTag: String?
    var connection: [String] = []
    var hasBody = false
    for line in lines {
      let field = try FieldLine(line)
      switch field.name {
      case "host":
        guard host == nil else { throw .malformed }
        host = field.value
      case "if-none-match": knownTags.append(field.value)
      case "range": range = field.value
      case "if-range": rangeTag = field.value
      case "connection": connection += field.members
      case "transfer-encoding": hasBody = true
      case "content-length":
        guard !field.value.isEmpty, field.value.utf8.allSatisfy(isDigit) else { throw .malformed }
        hasBody = hasBody || field.value.utf8.contains { $0 != UInt8(ascii: "0") }
      default: break
      }
    }
    // A target that is a whole URL wins over the header (RFC 9112, section 3.2.2).
    request = PreviewRequest(
      method: line.method, path: line.path, host: line.authority ?? host,
      knownTags: knownTags.isEmpty ? nil : knownTags.joined(separator: ", "), range: range,
      rangeTag: rangeTag, hasBody: hasBody)
    admitsChunks = line.version == .http11
    keepsAlive =
      !hasBody && !connection.contains("close")
      && (line.version == .http11 || connection.contains("keep-alive"))
  }
}
