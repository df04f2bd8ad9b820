import DocentModel
import DocentPreview
import Foundation
import Testing

@Suite(.timeLimit(.minutes(5))) struct ReloadTests {
  let old = site(["index.html": "old"])
  let new = site(["index.html": "new"])

  @Test func `a tree that holds the same is no new version`() async {
    let live = LiveSite(old, session: "s")
    let first = await live.build
    await live.update(site(["index.html": "old"]))
    #expect(await live.build == first)
    await live.update(new)
    #expect(await live.build != first)
  }

  @Test func `a connected browser is told of a new version`() async throws {
    try await withServer(of: old) { server in
      let port = server.address.port
      let events = try await EventConnection(port: port)
      defer { events.close() }
      let first = try await events.nextBuild()
      #expect(try await shownBuild(port: port) == first)

      await server.update(new)
      let second = try await events.build(after: first)
      #expect(try await shownBuild(port: port) == second)
      #expect(try await Answer(to: request("/", port: port), port: port).body == "new")
    }
  }

  @Test func `every connected browser is told`() async throws {
    try await withServer(of: old) { server in
      let port = server.address.port
      let tabs = [try await EventConnection(port: port), try await EventConnection(port: port)]
      let first = [try await tabs[0].nextBuild(), try await tabs[1].nextBuild()]
      #expect(first[0] == first[1])
      await server.update(new)
      let told = [
        try await tabs[0].build(after: first[0]), try await tabs[1].build(after: first[1]),
      ]
      #expect(told[0] == told[1])
      for tab in tabs { tab.close() }
    }
  }

  @Test func `a quiet stream shows signs of life`() async throws {
    try await withServer(of: old, heartbeat: .milliseconds(20)) { server in
      let events = try await EventConnection(port: server.address.port)
      defer { events.close() }
      let first = try await events.nextBuild()
      #expect(try await events.nextBuild() == first)
    }
  }

  @Test func `a server that was started again serves another version`() async throws {
    var builds: [String?] = []
    for _ in 1...2 {
      try await withServer(of: old) { builds.append(try await shownBuild(port: $0.address.port)) }
    }
    #expect(builds[0] != nil)
    #expect(builds[0] != builds[1])
  }

  @Test func `stopping ends the streams and frees the port`() async throws {
    let server = try await PreviewServer.bind(port: .exactly(0), serving: old)
    let events = try await EventConnection(port: server.address.port)
    let idle = try await Connection(port: server.address.port)
    _ = try await events.nextBuild()
    let time = await ContinuousClock().measure { await server.stop() }
    #expect(time < .seconds(60))
    #expect(try await events.rest().hasSuffix("0\r\n\r\n"))
    await #expect(throws: POSIXError.self) { try await Connection(port: server.address.port) }

    let again = try await PreviewServer.bind(port: .exactly(server.address.port), serving: old)
    await again.stop()
    events.close()
    idle.close()
  }

  #if os(Linux)
    @Test func `a browser that left is forgotten`() async throws {
      try await withServer(of: old, heartbeat: .milliseconds(20)) { server in
        let port = server.address.port
        for _ in 1...10 {
          let events = try await EventConnection(port: port)
          _ = try await events.nextBuild()
          events.close()
        }
        var held = try serverEnds(port: port, inState: .closedByClient)
        for _ in 1...3000 where held > 0 {
          try await Task.sleep(for: .milliseconds(20))
          held = try serverEnds(port: port, inState: .closedByClient)
        }
        #expect(held == 0)
      }
    }
  #endif

  private func shownBuild(port: UInt16) async throws -> String? {
    try await Answer(to: request("/", port: port), port: port).headers["server-timing"]?
      .split(separator: "\"").last.map(String.init)
  }

  private func request(_ path: String, port: UInt16) -> PreviewRequest {
    PreviewRequest(path: path, host: "127.0.0.1:\(port)")
  }
}

/// A browser's end of the event stream.
struct EventConnection: Sendable {
  private let connection: Connection

  init(port: UInt16) async throws {
    connection = try await Connection(port: port)
    try await connection.send(
      "GET \(ReloadScript.eventsPath) HTTP/1.1\r\nHost: localhost:\(port)\r\n\r\n")
  }

  /// The version that the next event names.
  func nextBuild() async throws -> String? {
    let text = try await connection.receive { $0.hasSuffix("\n\n\r\n") }
    return text.split(separator: "\n").last { $0.hasPrefix("data: ") }.map {
      String($0.dropFirst(6))
    }
  }

  /// The next build that is another one: a quiet stream repeats the last.
  func build(after build: String?) async throws -> String? {
    while true {
      let next = try await nextBuild()
      if next != build { return next }
    }
  }

  /// All that comes until the server closes.
  func rest() async throws -> String { try await connection.receive() }

  func close() { connection.close() }
}
