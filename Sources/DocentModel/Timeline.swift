/// What an example did when, as far as it recorded it.
package struct Timeline: Sendable, Hashable, Codable {
  /// Something that took a while, or a moment at which something happened.
  package struct Entry: Sendable, Hashable, Codable {
    package let name: String
    /// In milliseconds since the first entry of the timeline.
    package let start: Int
    /// In milliseconds, and not before the start; `nil` for a moment.
    package let end: Int?

    package init(_ name: String, start: Int, end: Int? = nil) {
      self.name = name
      self.start = start
      self.end = end
    }
  }

  /// What one task, thread or service did.
  package struct Lane: Sendable, Hashable, Codable {
    package let name: String
    /// By their starts.
    package let entries: [Entry]

    package init(_ name: String, _ entries: [Entry]) {
      self.name = name
      self.entries = entries
    }
  }

  /// By the starts of their first entries.
  package let lanes: [Lane]
  /// The last time of any entry, in milliseconds, and at least 1.
  package let end: Int

  package init(lanes: [Lane]) {
    self.lanes = lanes
    end = max(lanes.flatMap(\.entries).map { $0.end ?? $0.start }.max() ?? 0, 1)
  }

  /// The finest of 1, 2, 5, 10, 20, 50 … that divides a time into at most so many steps, as people
  /// divide scales.
  package static func step(dividing time: Double, intoAtMost count: Int) -> Int {
    var power = 1
    while true {
      for step in [power, 2 * power, 5 * power] where time / Double(step) <= Double(count) {
        return step
      }
      power *= 10
    }
  }
}
