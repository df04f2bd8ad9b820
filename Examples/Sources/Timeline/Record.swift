import Foundation

/// One line of the file.
package enum Record: Sendable, Encodable {
  /// Something that took a while; times are in milliseconds.
  case span(String, lane: String, start: Double, end: Double)
  /// Something that happened at a time in milliseconds.
  case mark(String, lane: String, at: Double)

  private enum Key: CodingKey { case kind, name, lane, process, start, end }

  package func encode(to encoder: any Encoder) throws {
    var line = encoder.container(keyedBy: Key.self)
    try line.encode(ProcessInfo.processInfo.processIdentifier, forKey: .process)
    switch self {
    case .span(let name, let lane, let start, let end):
      try line.encode("span", forKey: .kind)
      try line.encode(name, forKey: .name)
      try line.encode(lane, forKey: .lane)
      try line.encode(start, forKey: .start)
      try line.encode(end, forKey: .end)
    case .mark(let name, let lane, let time):
      try line.encode("mark", forKey: .kind)
      try line.encode(name, forKey: .name)
      try line.encode(lane, forKey: .lane)
      try line.encode(time, forKey: .start)
    }
  }
}
