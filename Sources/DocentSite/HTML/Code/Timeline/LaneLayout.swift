import DocentModel

/// Where a lane's bars, moments and words go: its name, then lines of bars that do not overlap, each
/// with the names below it that fit neither into their bars nor beside them.
struct LaneLayout: Sendable {
  private static let barHeight = 20

  let row: TimelineLayout.Row
  /// Where the next lane begins.
  let bottom: Int

  /// - Parameter end: The timeline's, in milliseconds.
  init(_ lane: Timeline.Lane, top: Int, end: Int) {
    var shapes: [TimelineLayout.Shape] = []
    var labels: [TimelineLayout.Label] = []
    var names: Set<String> = []
    var lineTop = top + 20
    for entries in Self.lines(of: lane.entries) {
      let line = entries.map { entry in
        TimelineLayout.Shape(
          entry: entry, x: Double(entry.start) / Double(end),
          width: entry.end.map { Double($0 - entry.start) / Double(end) },
          top: lineTop, height: Self.barHeight)
      }
      let words = LineWords(line, below: lineTop + Self.barHeight + 3, besides: names)
      shapes += line
      labels += words.labels
      names = words.names
      lineTop = words.bottom
    }
    row = TimelineLayout.Row(
      name: .init(text: lane.name, x: 0, y: top + 14), middle: top + 20 + Self.barHeight / 2,
      shapes: shapes, labels: labels)
    bottom = lineTop + 8
  }

  /// The entries of each line: one stands on the first line that is free when it starts, a moment on
  /// the uppermost.
  private static func lines(of entries: [Timeline.Entry]) -> [[Timeline.Entry]] {
    var lines: [[Timeline.Entry]] = [[]]
    var ends = [0]
    for entry in entries {
      let line = entry.end == nil ? 0 : ends.firstIndex { $0 <= entry.start } ?? ends.count
      if line == ends.count {
        lines.append([])
        ends.append(0)
      }
      lines[line].append(entry)
      ends[line] = max(ends[line], entry.end ?? 0)
    }
    return lines
  }
}
