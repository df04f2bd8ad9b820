import Foundation

/// One line of a timeline's file, as JSON: other keys than these may stand beside them.
struct TimelineRecord: Sendable, Decodable {
  /// The row that it is drawn in.
  let lane: String
  let name: String
  /// In milliseconds, counted from any moment.
  let start: Double
  /// `nil` for a moment.
  let end: Double?

  /// A line that is not such a record.
  struct Unreadable: Error {
    let line: String
  }

  /// As long as anyone would draw, and far from what an integer cannot hold: 30 years.
  private static let times = -1e12...1e12

  /// - Throws: `Unreadable` for the first line that is no record.
  static func records(in text: String) throws(Unreadable) -> [TimelineRecord] {
    let decoder = JSONDecoder()
    var records: [TimelineRecord] = []
    for line in text.split(separator: "\n") {
      guard let record = try? decoder.decode(Self.self, from: Data(line.utf8)),
        times.contains(record.start),
        (record.start...times.upperBound).contains(record.end ?? record.start)
      else { throw Unreadable(line: String(line.prefix(200))) }
      records.append(record)
    }
    return records
  }
}
