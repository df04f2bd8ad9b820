import DocentModel

/// Where everything of a timeline's drawing goes.
///
/// Times become parts of the width, so that the drawing is as wide as its page; heights and letters
/// are pixels, so that it can be read on each. Words find their places as on the narrowest page: on
/// a wider one they only move apart.
struct TimelineLayout: Sendable {
  /// A text at a part of the width, beginning or ending there.
  struct Label: Sendable, Equatable {
    enum Anchor: String, Sendable { case start, middle, end }

    let text: String
    /// From 0 to 1.
    let x: Double
    let y: Int
    var anchor = Anchor.start
    /// Pixels to the right of `x`.
    var inset = 0
    /// Whether it stands on its bar's colour.
    var isInside = false
  }

  /// An entry: the parts of the width that it takes, and where it stands from top to bottom.
  struct Shape: Sendable, Equatable {
    let entry: Timeline.Entry
    let x: Double
    /// `nil` for a moment.
    let width: Double?
    let top: Int
    let height: Int
  }

  /// One lane: its name, its base line, and what is on it.
  struct Row: Sendable, Equatable {
    let name: Label
    /// The middle of its uppermost bars.
    let middle: Int
    let shapes: [Shape]
    let labels: [Label]
  }

  let rows: [Row]
  /// The times written below, each with a line up to the top.
  let ticks: [Label]
  /// Where the lines of the ticks end.
  let bottom: Int
  let height: Int

  init(_ timeline: Timeline) {
    var rows: [Row] = []
    var top = 0
    for lane in timeline.lanes {
      let layout = LaneLayout(lane, top: top, end: timeline.end)
      rows.append(layout.row)
      top = layout.bottom
    }
    self.rows = rows
    bottom = top
    height = top + 18
    ticks = Self.ticks(end: timeline.end, y: top + 14)
  }

  /// The tick at 0, and at most five others.
  private static func ticks(end: Int, y: Int) -> [Label] {
    let step = Timeline.step(dividing: Double(end), intoAtMost: 5)
    return stride(from: 0, through: end, by: step).map { time in
      let x = Double(time) / Double(end)
      return Label(
        text: time == 0 ? "0 ms" : "\(time)", x: x, y: y,
        anchor: time == 0 ? .start : x > 0.95 ? .end : .middle)
    }
  }
}
