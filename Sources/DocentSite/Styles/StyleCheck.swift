import DocentModel

/// Reports what a style sheet leaves open: it would swallow all that follows, in other files too.
struct StyleCheck {
  private let source: SourceFile
  private(set) var diagnostics: [Diagnostic] = []
  /// The offsets of what is open, from the outermost on.
  private var open: [Int] = []
  private var isEscaped = false

  init(_ source: SourceFile) {
    self.source = source
    for piece in StyleSheet(source.bytes).pieces { read(piece) }
    if let last = open.last { reportOpen(last) }
  }

  private mutating func read(_ piece: StyleSheet.Piece) {
    switch piece {
    case .comment(let comment):
      if comment.count < 4 || !comment.reversed().starts(with: "/*".utf8) {
        report("this comment is not closed", at: comment.startIndex, length: 2)
      }
    case .string(let string): read(string: string)
    case .address(let address):
      let isQuoted = address.first == UInt8(ascii: "\"") || address.first == UInt8(ascii: "'")
      if isQuoted { read(string: address) }
    case .lineBreak: isEscaped = false
    case .code(let code):
      for (offset, byte) in zip(code.indices, code) { read(byte, at: offset) }
    }
  }

  private mutating func read(string: ArraySlice<UInt8>) {
    let backslashes = string.dropLast().reversed().prefix { $0 == UInt8(ascii: "\\") }.count
    let isClosed =
      string.count > 1 && string.last == string.first && backslashes.isMultiple(of: 2)
    if !isClosed { report("this string is not closed", at: string.startIndex) }
  }

  private mutating func read(_ byte: UInt8, at offset: Int) {
    defer { isEscaped = !isEscaped && byte == UInt8(ascii: "\\") }
    guard !isEscaped else { return }
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "("), UInt8(ascii: "["): open.append(offset)
    case UInt8(ascii: ")"), UInt8(ascii: "]"):
      // Without a partner it ends nothing.
      if let last = open.last, source.bytes[last] == Self.partner(of: byte) { open.removeLast() }
    case UInt8(ascii: "}"):
      while let last = open.popLast() {
        if source.bytes[last] == UInt8(ascii: "{") { return }
        reportOpen(last)
      }
      report("this ‘}’ closes nothing", at: offset)
    default: break
    }
  }

  private static func partner(of end: UInt8) -> UInt8 {
    end == UInt8(ascii: ")") ? UInt8(ascii: "(") : UInt8(ascii: "[")
  }

  private mutating func reportOpen(_ offset: Int) {
    let sign = String(decoding: [source.bytes[offset]], as: UTF8.self)
    report("this ‘\(sign)’ is not closed", at: offset)
  }

  private mutating func report(_ summary: String, at offset: Int, length: Int = 1) {
    // One slip shifts what follows: only the first is sure.
    guard diagnostics.isEmpty else { return }
    diagnostics.append(
      Diagnostic(
        .error, id: "style", summary,
        at: source.range(at: offset, length: length), in: source,
        hint: "styles in the files behind this one would not work"))
  }
}
