package import DocentModel

/// A change of a file in the form that `diff -u` prints and `patch` takes.
package struct UnifiedDiff: Sendable {
  /// Without line ends of their own, except the `\r` of files that have it.
  package let lines: [String]

  package init(from old: SourceFile, to new: SourceFile) {
    guard old.bytes != new.bytes else {
      lines = []
      return
    }
    let changes = LineChanges(from: Self.lines(of: old.bytes), to: Self.lines(of: new.bytes))
    lines =
      ["--- \(old.path)", "+++ \(new.path)"]
      + changes.hunks(context: 3).flatMap { hunk in
        [Self.header(of: hunk)] + hunk.lines.flatMap(Self.printed)
      }
  }

  /// Lines with their line ends, so that a missing last one is a difference.
  private static func lines(of bytes: [UInt8]) -> [String] {
    var lines: [String] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      let end = rest.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? rest.endIndex
      lines.append(String(decoding: rest[..<end], as: UTF8.self))
      rest = rest[end...]
    }
    return lines
  }

  private static func printed(_ line: LineChanges.Line) -> [String] {
    guard line.text.utf8.last == UInt8(ascii: "\n") else {
      return ["\(line.sign)\(line.text)", "\\ No newline at end of file"]
    }
    return [String(line.sign) + String(decoding: line.text.utf8.dropLast(), as: UTF8.self)]
  }

  private static func header(of hunk: LineChanges.Hunk) -> String {
    let old = span(after: hunk.above.old, count: hunk.lines.count { $0.sign != "+" })
    let new = span(after: hunk.above.new, count: hunk.lines.count { $0.sign != "-" })
    return "@@ -\(old) +\(new) @@"
  }

  private static func span(after above: Int, count: Int) -> String {
    // An empty span is named by the line before it.
    let start = count == 0 ? above : above + 1
    return count == 1 ? "\(start)" : "\(start),\(count)"
  }
}
