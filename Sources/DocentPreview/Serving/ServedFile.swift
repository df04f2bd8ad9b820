/// A file as it is sent: with its type, and a tag that is the same for the same bytes as long as this
/// program runs.
struct ServedFile: Sendable {
  let bytes: [UInt8]
  let type: String
  let tag: String

  init(_ bytes: [UInt8], type: String, tag: String) {
    // Pages follow what the author writes.
    let isPage = type.hasPrefix("text/html")
    self.bytes = isPage ? PageHead.inserting(PreviewClient.links, into: bytes) : bytes
    self.type = type
    self.tag = tag
  }

  init(_ file: ClientFile) {
    self.init(file.bytes, type: file.type, tag: Self.tag(of: file.bytes))
  }

  /// A tag for these bytes, which takes as long as reading them all.
  static func tag(of bytes: [UInt8]) -> String {
    var hasher = Hasher()
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    return "\"\(String(UInt(bitPattern: hasher.finalize()), radix: 36))\""
  }

  /// What a client gets that may have the file already, or ask for a part of it.
  func answer(to request: PreviewRequest) -> PreviewResponse {
    var response = PreviewResponse.file(.ok, bytes, type: type)
    if request.holds(tag) {
      response = PreviewResponse(.notModified, headers: response.headers, body: .bytes([]))
    } else if request.method == "GET", request.rangeTag == nil || request.rangeTag == tag {
      response = response.limited(to: RequestedRange(request.range, of: bytes.count), of: bytes)
    }
    response.headers["ETag"] = tag
    response.headers["Accept-Ranges"] = "bytes"
    return response
  }
}
