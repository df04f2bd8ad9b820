// The same four requests to a slow service: one after another, all at once, and two at a time.
//
// The service takes 120 ms for each. It counts how many requests it has to work on at a time.

// snippet.imports
import AsyncHTTPClient
import Foundation
import NIOCore
import NIOFoundationCompat
import Support
import Timeline

// snippet.end

// snippet.service
struct Reply: Decodable {
  let file: String
}

let names = ["Ada", "Grace", "Katherine", "Margaret"]
// snippet.end

// snippet.fetch
/// Asks the service, and suspends until it has answered.
func fetch(for name: String, from server: LocalServer) async throws -> String {
  try await Timeline.span("GET", lane: name) {
    let request = HTTPClientRequest(url: server.address + "/files/\(name)")
    let response = try await HTTPClient.shared.execute(request, timeout: .seconds(5))
    let body = try await response.body.collect(upTo: 1 << 16)
    return try JSONDecoder().decode(Reply.self, from: body).file
  }
}
// snippet.end

// snippet.in-turn
/// Waits for each answer before it asks again: suspending, but not concurrent.
func oneAfterAnother(_ server: LocalServer) async throws -> [String] {
  var files: [String] = []
  for name in names {
    files.append(try await fetch(for: name, from: server))
  }
  return files
}
// snippet.end

// snippet.at-once
/// A child task for each request: they wait together.
func allAtOnce(_ server: LocalServer) async throws -> [String] {
  try await withThrowingTaskGroup { group in
    for name in names {
      group.addTask { try await fetch(for: name, from: server) }
    }
    return try await group.reduce(into: []) { $0.append($1) }
  }
}
// snippet.end

// snippet.limited
/// At most `limit` child tasks: the next one starts when one has finished.
func atMost(_ limit: Int, _ server: LocalServer) async throws -> [String] {
  try await withThrowingTaskGroup { group in
    var waiting = names[...]
    for name in waiting.prefix(limit) {
      group.addTask { try await fetch(for: name, from: server) }
    }
    waiting = waiting.dropFirst(limit)

    var files: [String] = []
    while let file = try await group.next() {
      files.append(file)
      if let name = waiting.popFirst() {
        group.addTask { try await fetch(for: name, from: server) }
      }
    }
    return files
  }
}
// snippet.end

// snippet.compare
/// Runs one of the ways with a service of its own, and says what the service saw.
func measure(
  _ title: String, _ way: (LocalServer) async throws -> [String]
) async throws -> Duration {
  try await withLocalServer { server in
    let start = ContinuousClock.now
    let files = try await Timeline.span(title, lane: "4 requests") {
      try await way(server)
    }
    let duration = ContinuousClock.now - start
    let most = server.mostRequestsAtOnce
    print("\(title): \(files.count) files, requests at a time: \(most)")
    return duration
  }
}

let inTurn = try await measure("in turn", oneAfterAnother)
let together = try await measure("at once", allAtOnce)
_ = try await measure("in pairs") { try await atMost(2, $0) }
print("at once is faster:", together < inTurn)
// snippet.end
