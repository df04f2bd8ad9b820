import DocentLanguages
import DocentModel

/// Reports what a script leaves open: browsers would run none of the scripts that it is bundled with.
struct ScriptCheck {
  private let source: SourceFile
  private(set) var diagnostic: Diagnostic?
  /// The offsets of the brackets that are open, from the outermost on.
  private var open: [Int] = []

  init(_ source: SourceFile) {
    self.source = source
    let spans = Language(named: "javascript")?.spans(
      in: String(decoding: source.bytes, as: UTF8.self))
    var position = 0
    var isAfterValue = false
    for span in spans ?? [] {
      readBrackets(position..<span.range.lowerBound)
      switch span.kind {
      case .string:
        read(text: span.range, isContinued: isAfterValue && span.range.lowerBound == position)
      case .comment: read(comment: span.range)
      default: readBrackets(span.range)
      }
      position = span.range.upperBound
      isAfterValue =
        span.kind == .directive && source.bytes[position - 1] == UInt8(ascii: "}")
    }
    readBrackets(position..<source.bytes.count)
    if let last = open.last { report("this ‘\(sign(at: last))’ is not closed", at: last) }
  }

  private static let ends: [UInt8: UInt8] = [
    UInt8(ascii: "("): UInt8(ascii: ")"), UInt8(ascii: "["): UInt8(ascii: "]"),
    UInt8(ascii: "{"): UInt8(ascii: "}"),
  ]

  private mutating func readBrackets(_ range: Range<Int>) {
    for (offset, byte) in zip(range, source.bytes[range]) {
      if Self.ends[byte] != nil {
        open.append(offset)
      } else if Self.ends.values.contains(byte) {
        guard let last = open.popLast() else {
          return report("this ‘\(sign(at: offset))’ closes nothing", at: offset)
        }
        guard Self.ends[source.bytes[last]] == byte else {
          return report("this ‘\(sign(at: last))’ is not closed", at: last)
        }
      }
    }
  }

  private mutating func read(comment range: Range<Int>) {
    let comment = source.bytes[range]
    guard comment.starts(with: "/*".utf8),
      comment.dropFirst(2).firstRange(of: Array("*/".utf8)) == nil
    else { return }
    report("this comment is not closed", at: range.lowerBound, length: 2)
  }

  /// - Parameter isContinued: Whether it goes on after a `${…}`, and so began with a backtick.
  private mutating func read(text range: Range<Int>, isContinued: Bool) {
    let text = source.bytes[range]
    let first = text[range.lowerBound]
    let tick = UInt8(ascii: "`")
    if isContinued || first == tick {
      let isClosed = text.last == tick && (isContinued || text.count > 1)
      if range.upperBound == source.bytes.count, !isClosed {
        report("this text is not closed", at: range.lowerBound)
      }
    } else if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
      var rest = text.dropFirst()
      while let byte = rest.popFirst() {
        if byte == first { return }
        if byte == UInt8(ascii: "\\") { rest = rest.dropFirst() }
      }
      report("this string is not closed", at: range.lowerBound)
    }
  }

  private func sign(at offset: Int) -> String {
    String(decoding: [source.bytes[offset]], as: UTF8.self)
  }

  private mutating func report(_ summary: String, at offset: Int, length: Int = 1) {
    // One slip shifts what follows: only the first is sure.
    guard diagnostic == nil else { return }
    diagnostic = Diagnostic(
      .error, id: Check.script.id, summary,
      at: source.range(at: offset, length: length), in: source,
      hint: "the file is left out, so that the other scripts work")
  }
}
