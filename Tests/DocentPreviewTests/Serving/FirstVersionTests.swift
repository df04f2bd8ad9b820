import DocentModel
import DocentPreview
import Testing

/// A server that listens before there is anything to serve.
@Suite(.timeLimit(.minutes(5))) struct FirstVersionTests {
  @Test func `a request waits for the first version`() async throws {
    try await withServer(of: nil) { server in
      let port = server.address.port
      let events = try await EventConnection(port: port)
      defer { events.close() }
      // These do not wait: the server itself has them.
      let none = try await events.next().build
      #expect(try await answer("/.docent/preview.js", port).status == 200)
      #expect(try await answer("/..", port).status == 400)

      async let page = answer("/", port)
      async let missing = answer("/missing", port)
      try await Task.sleep(for: .milliseconds(100))
      await server.update(site(["index.html": "home"]))
      let answers = try await (page, missing)
      #expect(answers.0.body == "home")
      #expect(answers.1.status == 404)
      #expect(try await events.next { $0.build != none }.build != none)
    }
  }

  @Test func `a request that waited too long is to be repeated`() async throws {
    try await withServer(of: nil, patience: .milliseconds(50)) { server in
      let port = server.address.port
      let early = try await answer("/", port)
      #expect(early.status == 503)
      #expect(early.headers["retry-after"] == "1")
      #expect(early.headers["content-type"] == "text/html; charset=utf-8")
      #expect(early.headers["etag"] == nil)
      // A browser does not heed the header, but the page.
      #expect(early.body.contains("<meta http-equiv=\"refresh\" content=\"1\">"))
      await server.update(site(["index.html": "home"]))
      #expect(try await answer("/", port).body == "home")
    }
  }

  @Test func `a page that waits for what is wrong to be mended says what that is`() async throws {
    try await withServer(of: nil) { server in
      let port = server.address.port
      async let waiting = answer("/", port)
      try await Task.sleep(for: .milliseconds(100))
      await server.show(problems: [Diagnostic(.error, id: "template", "it is broken")])
      for early in [try await waiting, try await answer("/a.html", port)] {
        #expect(early.status == 503)
        #expect(early.whole.contains(PreviewClient.links))
        #expect(!early.body.contains("refresh"))
      }
      let events = try await EventConnection(port: port)
      defer { events.close() }
      let none = try await events.next { !$0.problems.isEmpty }.build
      await server.update(site(["index.html": "home"]))
      #expect(try await events.next { $0.build != none }.build != none)
      #expect(try await answer("/", port).body == "home")
    }
  }

  @Test func `an empty site is a version`() async throws {
    try await withServer(of: site([:])) { server in
      let page = try await answer("/", server.address.port)
      #expect(page.status == 404)
    }
  }

  @Test func `a server that waits can be stopped`() async throws {
    let server = try await PreviewServer.bind(port: .exactly(0), patience: .seconds(600))
    let connection = try await Connection(port: server.address.port)
    defer { connection.close() }
    try await connection.send("GET / HTTP/1.1\r\nHost: localhost:\(server.address.port)\r\n\r\n")
    try await Task.sleep(for: .milliseconds(100))
    let time = await ContinuousClock().measure { await server.stop() }
    #expect(time < .seconds(60))
  }

  private func answer(_ path: String, _ port: UInt16) async throws -> Answer {
    try await Answer(to: PreviewRequest(path: path, host: "127.0.0.1:\(port)"), port: port)
  }
}
