import DocentMarkdown
import DocentModel

/// The lines of the file that a fence fills, and how a line must begin to stand in it.
struct FenceLines {
  let source: SourceFile
  let opening: SourcePosition
  let content: Range<Int>
  let closing: Int?

  init(_ fence: Fence, in source: SourceFile) {
    self.init(
      text: fence.code, opening: fence.opening, closing: fence.closingLine, in: source)
  }

  init(_ fence: OutputFence, in source: SourceFile) {
    self.init(
      text: fence.text, opening: fence.opening, closing: fence.closingLine, in: source)
  }

  private init(text: String, opening: SourceRange, closing: Int?, in source: SourceFile) {
    self.source = source
    self.opening = opening.start
    self.closing = closing
    let first = opening.start.line + 1
    content = first..<first + text.utf8.count { $0 == UInt8(ascii: "\n") }
  }

  /// The first line after the fence.
  var end: Int { closing.map { $0 + 1 } ?? content.upperBound }

  var lineEnd: ArraySlice<UInt8> { source.lineEnd(of: opening.line) }

  /// The backticks or tildes that open the fence.
  var marks: ArraySlice<UInt8> {
    let rest = source.line(opening.line).dropFirst(opening.column - 1)
    return rest.prefix { $0 == rest.first }
  }

  /// What stands before the marks: quotes' marks and indentation.
  ///
  /// A list's marker stands only before the first line of its item; the other lines show what
  /// stands in its place.
  var prefix: ArraySlice<UInt8> {
    let line = source.line(opening.line).prefix(opening.column - 1)
    if line.allSatisfy(\.isPrefix) { return line }
    if let closing {
      let line = source.line(closing)
      return line.prefix { $0 != marks.first }
    }
    if let first = content.first { return source.line(first).prefix(while: \.isPrefix) }
    return ArraySlice(line.map { $0.isPrefix ? $0 : UInt8(ascii: " ") })
  }

  /// A whole line of the file that is this text in the fence; an empty one gets no blanks.
  func line(_ text: String) -> [UInt8] {
    guard let first = text.utf8.first else { return blankLine }
    // A quote's mark takes one blank after it.
    let isTaken = prefix.last == UInt8(ascii: ">") && first.isBlank
    return Array(prefix) + (isTaken ? [UInt8(ascii: " ")] : []) + text.utf8
  }

  private var blankLine: [UInt8] {
    let end = prefix.lastIndex { !$0.isBlank }.map { $0 + 1 }
    return Array(prefix[..<(end ?? prefix.startIndex)])
  }
}

extension UInt8 {
  fileprivate var isPrefix: Bool { isBlank || self == UInt8(ascii: ">") }
}
