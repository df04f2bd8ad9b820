import DocentModel

/// Where the lines of a page are in another version of it.
struct LineMap {
  private let page: SourceFile
  /// By line from 1, less 1; for a line that is gone, the one in its place.
  private var lines: [Int] = []

  init(from old: SourceFile, to new: SourceFile) {
    page = new
    let changes = LineChanges(
      from: (1...old.lineCount).map(old.lineText), to: (1...new.lineCount).map(new.lineText))
    var line = 1
    for change in changes.lines {
      if change.sign != "+" { lines.append(line) }
      if change.sign != "-" { line += 1 }
    }
  }

  /// The diagnostic at its place in the other version.
  func moving(_ diagnostic: Diagnostic) -> Diagnostic {
    guard let location = diagnostic.location else { return diagnostic }
    let (start, end) = (location.range.start, location.range.end)
    let range = SourceRange(
      SourcePosition(line: self[start.line], column: start.column),
      to: SourcePosition(line: self[end.line], column: end.column))
    return Diagnostic(
      diagnostic.severity, id: diagnostic.id, diagnostic.summary, at: range, in: page,
      details: diagnostic.details, hint: diagnostic.hint)
  }

  private subscript(line: Int) -> Int {
    lines.indices.contains(line - 1) ? lines[line - 1] : line
  }
}
