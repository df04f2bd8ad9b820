import DocentModel

extension FenceLines {
  /// Replaces the text between the fences, and makes them longer where the text has such fences.
  func replacingContent(with lines: [RevisedLine]) -> [TextEdit] {
    var edits: [TextEdit] = []
    var position = content.lowerBound
    var pending: [String] = []
    func flush(upTo line: Int) {
      guard line > position || !pending.isEmpty else { return }
      edits.append(
        source.replacing(
          lines: position..<line, with: pending.map(self.line), endingIn: lineEnd))
      pending = []
    }
    for line in lines {
      switch line {
      case .new(let text): pending.append(text)
      case .kept(let index):
        flush(upTo: content.lowerBound + index)
        position = content.lowerBound + index + 1
      }
    }
    flush(upTo: content.upperBound)
    let texts = lines.compactMap { if case .new(let text) = $0 { text } else { nil } }
    return edits + lengthening(to: length(around: texts))
  }

  /// A new ` ```output ` fence right below this one, which is closed first if it is not.
  func addingOutput(_ texts: [String]) -> [TextEdit] {
    let marks = String(decoding: marks, as: UTF8.self)
    let mark = String(marks.prefix(1))
    let own = String(repeating: mark, count: length(around: texts))
    let lines = (closing == nil ? [marks] : []) + [own + "output"] + texts + [own]
    return [source.replacing(lines: end..<end, with: lines.map(line), endingIn: lineEnd)]
  }

  /// How many marks a fence around these lines needs, at least as many as this one has.
  private func length(around texts: [String]) -> Int {
    let runs = texts.map { text in
      text.utf8.drop(while: \.isBlank).prefix { $0 == marks.first }.count
    }
    return max(marks.count, (runs.max() ?? 0) + 1)
  }

  private func lengthening(to length: Int) -> [TextEdit] {
    guard length > marks.count, let mark = marks.first else { return [] }
    func edit(atEndOf marks: ArraySlice<UInt8>) -> TextEdit {
      TextEdit(
        range: marks.endIndex..<marks.endIndex,
        bytes: Array(repeating: mark, count: max(0, length - marks.count)))
    }
    let closingMarks = closing.map { source.line($0).drop { $0 != mark }.prefix { $0 == mark } }
    return [edit(atEndOf: marks)] + (closingMarks.map { [edit(atEndOf: $0)] } ?? [])
  }
}
