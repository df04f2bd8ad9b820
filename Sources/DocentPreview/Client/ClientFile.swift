import DocentModel

/// A file of the preview's own that browsers load.
struct ClientFile: Sendable {
  let path: String
  /// The value of `Content-Type`.
  let type: String
  let bytes: [UInt8]
  /// Where pages link to it: another address for other bytes, so that a page which an earlier
  /// version of this program served sees that its scripts are out of date.
  let address: String

  init(name: String, type: String, parts: [[UInt8]]) {
    path = "/.docent/\(name)"
    self.type = type
    bytes = Array(parts.joined(separator: "\n".utf8))
    address = "\(path)?\(ContentHash(of: bytes).description.prefix(8))"
  }
}
