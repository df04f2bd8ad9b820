import DocentModel
import Foundation

/// The times that a timeline may have: two runs of an example never take exactly as long, and should
/// still draw the same picture.
struct TimelineGrid: Sendable {
  /// The distance of two times, in milliseconds.
  let step: Int

  private let origin: Double

  /// Divides the records' time into at most 50 steps.
  init(_ records: [TimelineRecord]) {
    let origin = records.map(\.start).min() ?? 0
    let end = records.map { $0.end ?? $0.start }.max() ?? 0
    step = Timeline.step(dividing: end - origin, intoAtMost: 50)
    self.origin = origin
  }

  /// The nearest time of the grid, in milliseconds since the first record.
  func round(_ time: Double) -> Int {
    Int(((time - origin) / Double(step)).rounded()) * step
  }
}

extension Timeline {
  /// The timeline that some records make, whatever the order in which they were written.
  ///
  /// What starts at the same time of the grid is ordered by name, numbers by their value.
  init(_ records: [TimelineRecord]) {
    let grid = TimelineGrid(records)
    let lanes = Dictionary(grouping: records, by: \.lane).map { name, records in
      Lane(
        name,
        records.map { Entry($0.name, start: grid.round($0.start), end: $0.end.map(grid.round)) }
          .sorted {
            let left = ($0.start, $0.end ?? $0.start)
            let right = ($1.start, $1.end ?? $1.start)
            return left < right || left == right && $0.name.isListed(before: $1.name)
          })
    }
    self.init(
      lanes: lanes.sorted { left, right in
        let starts = (left.entries[0].start, right.entries[0].start)
        return starts.0 < starts.1 || starts.0 == starts.1 && left.name.isListed(before: right.name)
      })
  }
}

extension String {
  fileprivate func isListed(before other: String) -> Bool {
    compare(other, options: .numeric) == .orderedAscending
  }
}
