package import DocentModel

extension SourceFile {
  /// The text file that these bytes are, without a byte order mark, or the error that they are
  /// none.
  package static func decode(
    _ bytes: [UInt8], path: String
  ) -> (source: SourceFile?, diagnostic: Diagnostic?) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let content = bytes.starts(with: mark) ? Array(bytes.dropFirst(mark.count)) : bytes
    guard String(validating: content, as: UTF8.self) == nil else {
      return (SourceFile(path: path, bytes: content), nil)
    }
    return (nil, notUTF8(content, path: path))
  }

  private static func notUTF8(_ bytes: [UInt8], path: String) -> Diagnostic {
    let valid = bytes.prefix(lengthOfValidText(bytes))
    let line = valid.count { $0 == UInt8(ascii: "\n") } + 1
    let lineStart = valid.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let rest = bytes[lineStart...].prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    let location = Diagnostic.Location(
      path: path, range: SourceRange(line: line, column: valid.count - lineStart + 1, length: 1),
      excerpt: String(decoding: rest, as: UTF8.self))
    return Diagnostic(
      .error, id: "encoding", "this file is not UTF-8", at: location,
      hint: "save it as UTF-8 in your editor")
  }

  private static func lengthOfValidText(_ bytes: [UInt8]) -> Int {
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var length = 0
    while case .valid(let scalar) = parser.parseScalar(from: &iterator) { length += scalar.count }
    return length
  }
}
