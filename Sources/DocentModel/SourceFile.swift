/// A text file of the author's, with an index of its lines.
///
/// Lines are counted from 1 and end at `\n`, `\r\n` or a lone `\r`, as they do in Markdown.
package struct SourceFile: Sendable, Equatable {
  /// The path that diagnostics print: relative to where the command was started, with `/`.
  package let path: String
  /// The file's bytes: valid UTF-8, without a byte order mark.
  package let bytes: [UInt8]
  /// The offset at which each line starts, in bytes.
  private let lineStarts: [Int]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    var starts = [0]
    for (offset, byte) in bytes.enumerated() {
      let isEnd =
        byte == UInt8(ascii: "\n")
        || byte == UInt8(ascii: "\r") && bytes[(offset + 1)...].first != UInt8(ascii: "\n")
      if isEnd { starts.append(offset + 1) }
    }
    if starts.count > 1, starts.last == bytes.count { starts.removeLast() }
    lineStarts = starts
  }

  package init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  package var lineCount: Int { lineStarts.count }

  /// The line that holds the byte at an offset.
  package func lineNumber(at offset: Int) -> Int {
    lineStarts.firstIndex { $0 > offset } ?? lineStarts.count
  }

  /// The bytes of a line without its ending; empty for a line that the file does not have.
  package func line(_ number: Int) -> ArraySlice<UInt8> {
    guard number >= 1, number <= lineStarts.count else { return [] }
    let start = lineStarts[number - 1]
    var end = number < lineStarts.count ? lineStarts[number] : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\n") { end -= 1 }
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return bytes[start..<end]
  }

  /// The text of a line without its ending.
  package func lineText(_ number: Int) -> String {
    String(decoding: line(number), as: UTF8.self)
  }
}
