/// Finds where the head of a page begins, so that a preview can put its own first.
///
/// Tags of a page may be left out; only comments, the doctype and the tags of `html` and `head` can
/// stand before the head's content.
struct PageHead {
  private let page: [UInt8]
  private var position = 0

  private init(of page: [UInt8]) { self.page = page }

  /// The page with `content` at the beginning of its head.
  static func inserting(_ content: String, into page: [UInt8]) -> [UInt8] {
    var head = PageHead(of: page)
    head.skipToContent()
    return page[..<head.position] + Array(content.utf8) + page[head.position...]
  }

  private mutating func skipToContent() {
    while true {
      let start = position
      while position < page.count, isBlank(page[position]) { position += 1 }
      if skipComment() || skipTag("<!doctype") || skipTag("<html") { continue }
      if !skipTag("<head") { position = start }
      return
    }
  }

  private mutating func skipComment() -> Bool {
    guard page[position...].starts(with: "<!--".utf8) else { return false }
    position += 4
    while position < page.count, !page[position...].starts(with: "-->".utf8) { position += 1 }
    position = min(position + 3, page.count)
    return true
  }

  private mutating func skipTag(_ name: String) -> Bool {
    let found = page[position...].prefix(name.utf8.count).map { $0 | 0x20 }
    let end = position + name.utf8.count
    guard found == name.utf8.map({ $0 | 0x20 }), end < page.count,
      page[end] == UInt8(ascii: ">") || isBlank(page[end])
    else { return false }
    position = end
    var quote: UInt8?
    while position < page.count {
      let byte = page[position]
      position += 1
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        break
      }
    }
    return true
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
