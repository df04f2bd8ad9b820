import DocentModel

/// All styles of a theme as one file: without comments, without white space where it separates
/// nothing, and with the addresses of the theme's other files as the site has them.
///
/// What is left out changes nothing. Comments that start with `/*!` stay: they are licences.
struct StyleBundle {
  private(set) var bytes: [UInt8] = []
  private let address: (String) -> String?
  private var hasDroppedComment = false
  /// Whether white space would mean nothing here.
  private var isAfterSeparator = false

  /// - Parameter address: The site's address for what stands in a `url(…)`; `nil` leaves it as it is.
  init(_ sheets: [[UInt8]], address: @escaping (String) -> String? = { _ in nil }) {
    self.address = address
    for sheet in sheets {
      for piece in StyleSheet(sheet).pieces { append(piece) }
      endLine()
    }
  }

  private mutating func append(_ piece: StyleSheet.Piece) {
    switch piece {
    case .code(let code):
      let spacing = StyleSpacing(code, isAfterSeparator: isAfterSeparator || isAtLineStart)
      append(spacing.bytes[...])
      isAfterSeparator = spacing.isAfterSeparator
    case .string(let string): append(string)
    case .address(let written): append(rewritten(written))
    case .comment(let comment) where comment.dropFirst(2).first == UInt8(ascii: "!"):
      append(comment)
    case .comment: hasDroppedComment = true
    case .lineBreak: endLine()
    }
  }

  private mutating func append(_ text: ArraySlice<UInt8>) {
    guard let first = text.first else { return }
    // Two names with a comment between them are two, and a space would mean something else.
    if hasDroppedComment, !isAfterSeparator, let last = bytes.last, !last.isStyleSpace,
      !first.isStyleSpace
    {
      bytes += Array("/**/".utf8)
    }
    hasDroppedComment = false
    isAfterSeparator = false
    bytes += text
  }

  private mutating func endLine() {
    hasDroppedComment = false
    if !isAtLineStart, !isAfterSeparator { bytes.append(UInt8(ascii: "\n")) }
  }

  private var isAtLineStart: Bool { bytes.last.map { $0 == UInt8(ascii: "\n") } ?? true }

  private func rewritten(_ written: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let isQuoted = written.first == UInt8(ascii: "\"") || written.first == UInt8(ascii: "'")
    let text = isQuoted ? written.dropFirst().dropLast() : written
    guard let new = address(String(decoding: text, as: UTF8.self)) else { return written }
    return ArraySlice("\"\(new)\"".utf8)
  }
}
