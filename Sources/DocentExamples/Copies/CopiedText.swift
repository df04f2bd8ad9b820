import DocentMarkdown
import DocentModel

/// The lines that a fence must have to be a copy of a file, or of a region of it.
///
/// Marks of regions are no part of a copy; `// snippet.hide` and `show` are, because they mean the
/// same in a fence. Neither are empty lines at the start and the end.
struct CopiedText {
  let lines: [String]

  enum Problem: Error, Equatable {
    case noRegion(String, nearest: String?)
    case noEnd(String, line: Int)
  }

  /// All of a file.
  init(of file: SourceFile) {
    lines = Self.copied(1..<file.lineCount + 1, of: file)
  }

  /// The region between `// snippet.NAME` and the next `// snippet.end`, less the indentation that
  /// all its lines share.
  init(ofRegion name: String, in file: SourceFile) throws(Problem) {
    let marks = (1...file.lineCount).compactMap { number in
      SnippetMark(line: file.lineText(number)[...]).map { (line: number, mark: $0) }
    }
    guard let start = marks.first(where: { $0.mark == .start(name) }) else {
      let names = marks.compactMap { if case .start(let name) = $0.mark { name } else { nil } }
      throw .noRegion(name, nearest: names.nearest(to: name))
    }
    guard let end = marks.first(where: { $0.line > start.line && $0.mark == .end }) else {
      throw .noEnd(name, line: start.line)
    }
    lines = Self.unindented(Self.copied(start.line + 1..<end.line, of: file))
  }

  private static func copied(_ numbers: Range<Int>, of file: SourceFile) -> [String] {
    var lines = numbers.map(file.lineText).filter { line in
      switch SnippetMark(line: line[...]) {
      case .start, .end: false
      case .hide, .show, nil: true
      }
    }
    let isEmpty = { (line: String) in line.utf8.allSatisfy(\.isBlank) }
    while let last = lines.last, isEmpty(last) { lines.removeLast() }
    return Array(lines.drop(while: isEmpty))
  }

  private static func unindented(_ lines: [String]) -> [String] {
    var shared: Substring.UTF8View?
    for line in lines {
      let indentation = line[...].utf8.prefix(while: \.isBlank)
      if indentation.count == line.utf8.count { continue }
      guard let known = shared else {
        shared = indentation
        continue
      }
      shared = known.prefix(zip(known, indentation).prefix { $0 == $1 }.count)
    }
    return lines.map { String($0.utf8.dropFirst(shared?.count ?? 0)) ?? $0 }
  }
}

extension UInt8 {
  /// A space or a tab.
  var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
}
