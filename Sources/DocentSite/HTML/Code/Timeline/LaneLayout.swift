import DocentModel

/// Where a lane's bars, moments and words go: its name, then bars that do not overlap, then the names
/// that do not fit into their bars.
struct LaneLayout: Sendable {
  /// The drawing's width on a screen of 320 px, in pixels.
  private static let narrowest = 280.0
  /// The width of a letter of 12 px, in pixels: an average of sans-serif faces, and a little more.
  private static let letter = 6.5

  private static let barHeight = 20
  private static let lineHeight = 15

  let row: TimelineLayout.Row
  /// Where the next lane begins.
  let bottom: Int

  /// - Parameter end: The timeline's, in milliseconds.
  init(_ lane: Timeline.Lane, top: Int, end: Int) {
    let barsTop = top + 20
    let lines = Self.lines(of: lane.entries)
    let lineCount = (lines.max() ?? 0) + 1
    let barsBottom = barsTop + lineCount * (Self.barHeight + 3)
    let shapes = zip(lane.entries, lines).map { entry, line in
      TimelineLayout.Shape(
        entry: entry, x: Double(entry.start) / Double(end),
        width: entry.end.map { Double($0 - entry.start) / Double(end) },
        top: barsTop + line * (Self.barHeight + 3), height: Self.barHeight)
    }
    let words = Words(shapes, below: barsBottom)
    row = TimelineLayout.Row(
      name: .init(text: lane.name, x: 0, y: top + 14), middle: barsTop + Self.barHeight / 2,
      shapes: shapes, labels: words.labels)
    bottom = words.bottom + 8
  }

  /// The line that each entry stands on: the first that is free when it starts.
  private static func lines(of entries: [Timeline.Entry]) -> [Int] {
    var ends: [Int] = []
    return entries.map { entry in
      guard let end = entry.end else { return 0 }
      let line = ends.firstIndex { $0 <= entry.start } ?? ends.count
      if line == ends.count { ends.append(end) } else { ends[line] = end }
      return line
    }
  }

  /// The names of a lane's entries: in their bars where they fit; a name that fits
  /// into none of its bars stands below the first, once.
  private struct Words {
    var labels: [TimelineLayout.Label] = []
    var bottom: Int
    private var taken: [[ClosedRange<Double>]] = []
    private let top: Int

    init(_ shapes: [TimelineLayout.Shape], below top: Int) {
      self.top = top
      bottom = top
      let fitting = shapes.filter {
        ($0.width ?? 0) * narrowest >= Self.width(of: $0.entry.name) + 10
      }
      labels = fitting.map { .init(text: $0.entry.name, x: $0.x, y: $0.top + 14, inset: 6) }
      var written = Set(fitting.map(\.entry.name))
      for shape in shapes where written.insert(shape.entry.name).inserted { writeBelow(shape) }
      bottom = top + taken.count * lineHeight
    }

    /// Writes a name from the start of what it names on, or up to its end where there is no room.
    private mutating func writeBelow(_ shape: TimelineLayout.Shape) {
      let width = Self.width(of: shape.entry.name)
      let start = shape.x * narrowest
      let end = (shape.x + (shape.width ?? 0)) * narrowest
      let isTurned = start + width > narrowest && end > narrowest / 2
      let range = isTurned ? end - width...end : start...start + width
      let line =
        taken.firstIndex {
          $0.allSatisfy {
            $0.upperBound + 8 < range.lowerBound
              || range.upperBound + 8 < $0.lowerBound
          }
        } ?? taken.count
      if line == taken.count { taken.append([]) }
      taken[line].append(range)
      labels.append(
        .init(
          text: shape.entry.name, x: isTurned ? shape.x + (shape.width ?? 0) : shape.x,
          y: top + line * lineHeight + 12, anchor: isTurned ? .end : .start))
    }

    private static func width(of text: String) -> Double { Double(text.count) * letter }
  }
}
