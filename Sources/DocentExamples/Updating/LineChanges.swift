/// What makes one list of lines into another, line by line.
package struct LineChanges: Sendable {
  /// A line of either list.
  package struct Line: Sendable, Equatable {
    /// ` ` for a line of both, `-` for one of the first only, `+` for one of the second only.
    package let sign: Character
    package let text: String
  }

  /// Changed lines that stand together, with some of what is around them.
  package struct Hunk: Sendable {
    package let lines: ArraySlice<Line>
    /// How many lines of each list stand above it.
    package let above: (old: Int, new: Int)
  }

  package let lines: [Line]

  package init(from old: [String], to new: [String]) {
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var lines: [Line] = []
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      if removed.contains(left) {
        lines.append(Line(sign: "-", text: old[left]))
        left += 1
      } else if inserted.contains(right) {
        lines.append(Line(sign: "+", text: new[right]))
        right += 1
      } else {
        lines.append(Line(sign: " ", text: old[left]))
        left += 1
        right += 1
      }
    }
    self.lines = lines
  }

  /// The changes, each with up to `context` unchanged lines before and after it.
  package func hunks(context: Int) -> [Hunk] {
    var ranges: [Range<Int>] = []
    for index in lines.indices where lines[index].sign != " " {
      let range = max(0, index - context)..<min(lines.count, index + context + 1)
      if let last = ranges.last, last.upperBound >= range.lowerBound {
        ranges[ranges.count - 1] = last.lowerBound..<range.upperBound
      } else {
        ranges.append(range)
      }
    }
    return ranges.map { range in
      let above = lines[..<range.lowerBound]
      return Hunk(
        lines: lines[range],
        above: (above.count { $0.sign != "+" }, above.count { $0.sign != "-" }))
    }
  }
}
