package import DocentModel

extension Fence {
  /// Where an attribute of that name stands in the page; the whole opening fence where it doesn't.
  package func range(ofAttribute name: String, in source: SourceFile) -> SourceRange {
    source.range(ofAttribute: name, inFenceAt: opening)
  }
}

extension SourceFile {
  /// Where an attribute stands in a fence; the whole opening fence where it doesn't.
  func range(ofAttribute name: String, inFenceAt opening: SourceRange) -> SourceRange {
    let line = line(opening.start.line)
    let marks = line.dropFirst(opening.start.column - 1)
    guard let mark = marks.first, let start = marks.firstIndex(where: { $0 != mark }) else {
      return opening
    }
    let info = FenceInfo(line[start...], column: start - line.startIndex + 1)
    guard let columns = info.columns(of: name) else { return opening }
    return SourceRange(
      line: opening.start.line, column: columns.lowerBound, length: columns.count)
  }
}
