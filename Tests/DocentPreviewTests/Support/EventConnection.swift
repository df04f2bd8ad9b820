import DocentPreview
import Foundation

/// A browser's end of the event stream.
struct EventConnection: Sendable {
  private let connection: Connection

  init(port: UInt16) async throws {
    connection = try await Connection(port: port)
    try await connection.send(
      "GET \(PreviewClient.eventsPath) HTTP/1.1\r\nHost: localhost:\(port)\r\n\r\n")
  }

  /// What the next event tells.
  func next() async throws -> PreviewState {
    let text = try await connection.receive { $0.hasSuffix("\n\n\r\n") }
    let data = text.split(separator: "\n").last { $0.hasPrefix("data: ") } ?? ""
    return try JSONDecoder().decode(PreviewState.self, from: Data(data.dropFirst(6).utf8))
  }

  /// The next that tells something of which this holds: a quiet stream repeats the last.
  func next(where holds: (PreviewState) -> Bool) async throws -> PreviewState {
    while true {
      let state = try await next()
      if holds(state) { return state }
    }
  }

  /// All that comes until the server closes.
  func rest() async throws -> String { try await connection.receive() }

  func close() { connection.close() }
}
