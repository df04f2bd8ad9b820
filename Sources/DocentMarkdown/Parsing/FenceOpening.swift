import CCMarkGFM
import DocentModel

/// The line that opens a fenced code block, as it stands in the file.
struct FenceOpening {
  /// From the first backtick or tilde to the end of the line.
  let range: SourceRange
  /// The info string with the blanks before it, escapes and entities as written.
  let info: ArraySlice<UInt8>
  let infoColumn: Int

  /// `nil` for a node that is no fenced code block.
  init?(of node: Node, source: SourceFile, lineOffset: Int) {
    var length: CInt = 0
    var offset: CInt = 0
    var mark: CChar = 0
    guard cmark_node_get_fenced(node, &length, &offset, &mark) != 0 else { return nil }
    let number = Int(cmark_node_get_start_line(node)) + lineOffset
    let line = source.line(number)
    let marks = Array(repeating: UInt8(bitPattern: mark), count: Int(length))
    guard let start = line.firstRange(of: marks)?.lowerBound else { return nil }
    let end = line[start...].firstIndex { $0 != marks[0] } ?? line.endIndex
    info = line[end...]
    infoColumn = end - line.startIndex + 1
    range = SourceRange(
      line: number, column: start - line.startIndex + 1, length: line.endIndex - start)
  }
}
