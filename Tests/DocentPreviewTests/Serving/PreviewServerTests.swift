import DocentModel
import DocentPreview
import Testing

@Suite(.timeLimit(.minutes(5))) struct PreviewServerTests {
  let tree = site(["index.html": "home"])

  @Test func `a busy port is an error that names it`() async throws {
    try await withServer(of: tree) { server in
      let port = server.address.port
      await #expect(throws: BindError.portBusy(port...port)) {
        try await PreviewServer.bind(port: .exactly(port), serving: tree)
      }
    }
  }

  @Test func `without a wish, the next free port is taken`() async throws {
    try await withServer(of: tree) { first in
      let second = try await PreviewServer.bind(
        port: .firstFree(from: first.address.port), serving: tree)
      #expect(second.address.port > first.address.port)
      await second.stop()
    }
  }

  @Test(arguments: ["docs.example", "999.1.1.1", "203.0.113.7", ""])
  func `a host that is not this machine is an error that names it`(host: String) async {
    await #expect(throws: BindError.unknownHost(host)) {
      try await PreviewServer.bind(host: host, port: .exactly(0), serving: tree)
    }
  }

  @Test(arguments: [
    (ServerAddress(host: "127.0.0.1", port: 8080), "http://127.0.0.1:8080/"),
    (ServerAddress(host: "localhost", port: 80), "http://localhost:80/"),
    (ServerAddress(host: "::1", port: 8080), "http://[::1]:8080/"),
  ])
  func `the address is one to type`(address: ServerAddress, url: String) {
    #expect(address.url == url)
  }

  @Test func `idle and hanging clients block no other`() async throws {
    let large = String(repeating: "x", count: 20_000_000)
    try await withServer(of: tree.overridden(by: site(["large.txt": large]))) { server in
      let port = server.address.port
      var others: [Connection] = []
      for number in 0..<50 {
        let other = try await Connection(port: port)
        others.append(other)
        // Some say nothing, some stop within a request, some wait for events, some never read.
        switch number % 4 {
        case 1: try await other.send("GET / HT")
        case 2: try await other.send(get(PreviewClient.eventsPath, port: port))
        case 3: try await other.send(get("/large.txt", port: port))
        default: break
        }
      }
      let request = PreviewRequest(path: "/", host: "127.0.0.1:\(port)")
      let answer = try await Answer(to: request, port: port)
      #expect(answer.body == "home")
      for other in others { other.close() }
    }
  }

  @Test func `requests in one connection are answered in order`() async throws {
    let pages = site(["a.html": "first", "b.html": "second"])
    try await withServer(of: pages) { server in
      let port = server.address.port
      let connection = try await Connection(port: port)
      defer { connection.close() }
      try await connection.send(get("/a.html", port: port) + get("/b.html", port: port))
      let answers = try await connection.receive { $0.hasSuffix("second") }
      #expect(Answer(text: answers).body.hasPrefix("firstHTTP/1.1 200 OK"))
    }
  }

  @Test func `no answer in a kept connection waits for an acknowledgement`() async throws {
    try await withServer(of: tree) { server in
      let port = server.address.port
      let connection = try await Connection(port: port)
      defer { connection.close() }
      // Linux delays an acknowledgement by 40 ms, though not at the start of a connection. One
      // answer that is faster shows that none waits for it: a busy machine delays others.
      var isFaster = false
      for number in 1...1000 where !isFaster {
        try await connection.send(get("/", port: port))
        let time = try await ContinuousClock().measure {
          _ = try await connection.receive { $0.hasSuffix("home") }
        }
        isFaster = number > 25 && time < .milliseconds(30)
      }
      #expect(isFaster)
    }
  }

  private func get(_ path: String, port: UInt16) -> String {
    "GET \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n\r\n"
  }
}
