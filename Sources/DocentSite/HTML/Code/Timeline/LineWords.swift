import DocentModel

/// The names of what stands on one line of a lane: in their bars where they fit, else beside them, else
/// below; each once in a lane.
struct LineWords {
  /// The drawing's width on a screen of 320 px, in pixels.
  fileprivate static let narrowest = 280.0
  /// The width of a letter of 12 px, in pixels: an average of sans-serif faces, and a little more.
  private static let letter = 6.5
  /// Between a bar's edge and its name, in pixels.
  private static let inset = 6
  private static let lineHeight = 15

  private(set) var labels: [TimelineLayout.Label] = []
  /// Those of the lane that have been written.
  private(set) var names: Set<String>
  var bottom: Int { top + below.count * Self.lineHeight }

  private let top: Int
  /// The pixels that are taken on the line itself, and on each line of names below it.
  private var taken: [ClosedRange<Double>]
  private var below: [[ClosedRange<Double>]] = []

  init(_ shapes: [TimelineLayout.Shape], below top: Int, besides names: Set<String>) {
    self.top = top
    self.names = names
    taken = shapes.map(\.pixels)
    for shape in shapes where shape.pixels.length >= Self.width(of: shape.entry.name) + 10 {
      self.names.insert(shape.entry.name)
      labels.append(
        .init(
          text: shape.entry.name, x: shape.x, y: shape.top + 14, inset: Self.inset, isInside: true))
    }
    for shape in shapes where self.names.insert(shape.entry.name).inserted {
      if shape.width == nil || !writeBeside(shape) { writeBelow(shape) }
    }
  }

  /// Writes a name after its bar, or before it, if there is room.
  private mutating func writeBeside(_ shape: TimelineLayout.Shape) -> Bool {
    let width = Self.width(of: shape.entry.name) + Double(Self.inset)
    let bar = shape.pixels
    for isAfter in [true, false] {
      let range =
        isAfter
        ? bar.upperBound + 1...bar.upperBound + width : bar.lowerBound - width...bar.lowerBound - 1
      guard range.lowerBound >= 0, range.upperBound <= Self.narrowest,
        taken.allSatisfy({ !$0.overlaps(range) })
      else { continue }
      taken.append(range)
      labels.append(
        .init(
          text: shape.entry.name, x: isAfter ? shape.end : shape.x, y: shape.top + 14,
          anchor: isAfter ? .start : .end, inset: isAfter ? Self.inset : -Self.inset))
      return true
    }
    return false
  }

  /// Writes a name from the start of what it names on, or up to its end where there is no room.
  private mutating func writeBelow(_ shape: TimelineLayout.Shape) {
    let width = Self.width(of: shape.entry.name)
    let (start, end) = (shape.x * Self.narrowest, shape.end * Self.narrowest)
    let isTurned = start + width > Self.narrowest && end > Self.narrowest / 2
    let range = isTurned ? end - width...end : start...start + width
    let line =
      below.firstIndex {
        $0.allSatisfy {
          $0.upperBound + 8 < range.lowerBound || range.upperBound + 8 < $0.lowerBound
        }
      } ?? below.count
    if line == below.count { below.append([]) }
    below[line].append(range)
    labels.append(
      .init(
        text: shape.entry.name, x: isTurned ? shape.end : shape.x,
        y: top + line * Self.lineHeight + 12, anchor: isTurned ? .end : .start))
  }

  private static func width(of text: String) -> Double { Double(text.count) * letter }
}

extension TimelineLayout.Shape {
  fileprivate var end: Double { x + (width ?? 0) }

  /// What it takes of the narrowest drawing; a moment is a stroke of 3.
  fileprivate var pixels: ClosedRange<Double> {
    let start = x * LineWords.narrowest
    return start...max(end * LineWords.narrowest, start + (width == nil ? 3 : 0))
  }
}

extension ClosedRange<Double> {
  fileprivate var length: Double { upperBound - lowerBound }
}
