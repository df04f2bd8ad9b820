import DocentModel
import Testing

@testable import DocentPreview

/// How long connections live, and what one has of the other's trouble.
@Suite(.timeLimit(.minutes(5))) struct ConnectionTests {
  let tree = site(["index.html": "home", "a.html": "first"])

  @Test func `many requests at once are answered in their order`() async throws {
    try await withServer(of: tree) { server in
      let port = server.address.port
      let connection = try await Connection(port: port)
      defer { connection.close() }
      let three = get("/a.html", port) + get("/", port, "HEAD") + get("/missing", port)
      try await connection.send(
        String(repeating: three, count: 100) + get("/", port, fields: "Connection: close\r\n"))
      let text = try await connection.receive()
      let statuses = text.matches(of: #/HTTP/1.1 (\d+) /#).map { $0.1 }
      let expected = Array(repeating: ["200", "200", "404"], count: 100).flatMap(\.self) + ["200"]
      #expect(statuses.map(String.init) == expected)
      #expect(text.matches(of: /firstHTTP/).count == 100)
      #expect(text.matches(of: /home/).count == 1)
      #expect(text.hasSuffix("home"))
    }
  }

  @Test(arguments: [
    ("HTTP/1.1", "", true), ("HTTP/1.1", "Connection: close\r\n", false), ("HTTP/1.0", "", false),
    ("HTTP/1.0", "Connection: keep-alive\r\n", true),
  ])
  func `a connection is kept or closed as asked`(version: String, field: String, isKept: Bool)
    async throws
  {
    try await withServer(of: tree) { server in
      let port = server.address.port
      let connection = try await Connection(port: port)
      defer { connection.close() }
      let request = "GET / \(version)\r\nHost: localhost:\(port)\r\n\(field)\r\n"
      try await connection.send(request + request)
      connection.endSending()
      let text = try await connection.receive()
      #expect(text.matches(of: /200 OK/).count == (isKept ? 2 : 1))
      #expect(text.contains("Connection: close") == !isKept)
      #expect(text.contains("Connection: keep-alive") == (isKept && version == "HTTP/1.0"))
    }
  }

  @Test func `an old client reads events without chunks`() async throws {
    try await withServer(of: tree) { server in
      let connection = try await Connection(port: server.address.port)
      defer { connection.close() }
      try await connection.send(
        "GET \(PreviewClient.eventsPath) HTTP/1.0\r\nHost: localhost:\(server.address.port)\r\n\r\n"
      )
      let answer = Answer(text: try await connection.receive { $0.hasSuffix("\n\n") })
      #expect(answer.headers["transfer-encoding"] == nil)
      #expect(answer.body.hasPrefix("retry: "))
    }
  }

  @Test func `a request that comes too slowly is given up`() async throws {
    var limits = ConnectionLimits.patient
    limits.arrival = .milliseconds(300)
    try await withServer(of: tree, limits: limits) { server in
      let port = server.address.port
      let silent = try await Connection(port: port)
      defer { silent.close() }
      let slow = try await Connection(port: port)
      defer { slow.close() }
      let dripping = Task {
        // A byte now and then is not enough.
        for byte in "GET / HTTP/1.1\r\nCookie: " + String(repeating: "a", count: 10_000) {
          try await slow.send(String(byte))
          try await Task.sleep(for: .milliseconds(20))
        }
      }
      #expect(Answer(text: try await slow.receive()).status == 408)
      dripping.cancel()
      _ = await dripping.result
      // The one that has asked for nothing yet still can.
      try await silent.send(get("/", port, fields: "Connection: close\r\n"))
      #expect(Answer(text: try await silent.receive()).body == "home")
    }
  }

  @Test func `an idle connection is closed without a word`() async throws {
    let limits = ConnectionLimits.patient
    try await withServer(of: tree, limits: limits) { server in
      let port = server.address.port
      let fresh = try await Connection(port: port)
      let used = try await Connection(port: port)
      try await used.send(get("/", port))
      #expect(try await used.receive { $0.hasSuffix("home") }.hasSuffix("home"))
      // A busy machine may take the connections in, and see that one is idle again, after this.
      let overdue = Task {
        while true {
          await server.connections.endOverdue(at: .now + limits.idle + .seconds(1))
          try await Task.sleep(for: .milliseconds(20))
        }
      }
      #expect(try await used.receive() == "")
      #expect(try await fresh.receive() == "")
      overdue.cancel()
      used.close()
      fresh.close()
    }
  }

  #if os(Linux)
    @Test func `a client that takes nothing is given up`() async throws {
      var limits = ConnectionLimits.patient
      limits.stalled = .milliseconds(200)
      let size = 30_000_000
      let large = site(["large.txt": String(repeating: "x", count: size)])
      try await withServer(of: large, limits: limits) { server in
        let port = server.address.port
        let connection = try await Connection(port: port)
        defer { connection.close() }
        try await connection.send(get("/large.txt", port))
        for _ in 1...6000 where try serverEnds(port: port, inState: .established) > 0 {
          try await Task.sleep(for: .milliseconds(20))
        }
        // Only what the system had taken off the server's hands.
        #expect(try await connection.receive().utf8.count < size)
      }
    }
  #endif

  @Test func `too many connections cost the oldest idle one`() async throws {
    var limits = ConnectionLimits.patient
    limits.connections = 3
    try await withServer(of: tree, limits: limits) { server in
      let port = server.address.port
      let events = try await EventConnection(port: port)
      let build = try await events.next()
      let old = try await Connection(port: port)
      try await old.send(get("/", port))
      _ = try await old.receive { $0.hasSuffix("home") }
      let young = try await Connection(port: port)
      try await young.send(get("/", port))
      _ = try await young.receive { $0.hasSuffix("home") }
      let newest = try await Connection(port: port)
      #expect(try await old.receive() == "")
      for connection in [young, newest] {
        try await connection.send(get("/", port))
        #expect(try await connection.receive { $0.hasSuffix("home") }.hasSuffix("home"))
      }
      await server.update(site(["index.html": "new"]))
      #expect(try await events.next { $0 != build }.build != build.build)
      for connection in [old, young, newest] { connection.close() }
      events.close()
    }
  }

  @Test func `two hundred idle clients keep no other waiting`() async throws {
    try await withServer(of: tree) { server in
      let port = server.address.port
      var idle: [Connection] = []
      for _ in 1...200 { idle.append(try await Connection(port: port)) }
      let request = PreviewRequest(path: "/", host: "127.0.0.1:\(port)")
      for _ in 1...10 { #expect(try await Answer(to: request, port: port).body == "home") }
      // The youngest of them are kept, and can still ask.
      let last = try #require(idle.last)
      try await last.send(get("/", port))
      #expect(try await last.receive { $0.hasSuffix("home") }.hasSuffix("home"))
      for connection in idle { connection.close() }
    }
  }

  private func get(
    _ path: String, _ port: UInt16, _ method: String = "GET", fields: String = ""
  ) -> String {
    "\(method) \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n\(fields)\r\n"
  }
}
