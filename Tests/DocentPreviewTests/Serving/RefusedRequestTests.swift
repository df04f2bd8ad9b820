import DocentModel
import DocentPreview
import Testing

/// What a server says to clients that HTTP does not allow, or that ask for too much.
@Suite(.timeLimit(.minutes(5))) struct RefusedRequestTests {
  let tree = site(["index.html": "home"])

  @Test(arguments: [
    ("\r\n\r\n", 400), ("GET\r\n\r\n", 400), ("nonsense\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\nHost\r\n\r\n", 400), ("GET / HTTP/1.1\nHost: HOST\n\n", 400),
    ("GET / HTTP/1.1\r\nHost: HOST\r\nHost: evil.example\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\nHost: HOST\r\nContent-Length: x\r\n\r\n", 400),
    ("\u{16}\u{3}\u{1}\u{2}\0", 400), ("GET / HTTP/2.0\r\nHost: HOST\r\n\r\n", 505),
    ("GET / HTTP/1.1\r\nHost: HOST\r\nContent-Length: 5\r\n\r\nhello", 413),
    ("GET / HTTP/1.1\r\nHost: HOST\r\nContent-Length: 99999999999999999999\r\n\r\n", 413),
    ("GET / HTTP/1.1\r\nHost: HOST\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 413),
    (
      "GET / HTTP/1.1\r\nHost: HOST\r\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n"
        + "0\r\n\r\n", 413
    ),
    ("POST / HTTP/1.1\r\nHost: HOST\r\nContent-Length: 5\r\n\r\nhello", 405),
    ("POST / HTTP/1.1\r\nHost: evil.example\r\nContent-Length: 5\r\n\r\nhello", 403),
    ("GET /" + String(repeating: "a", count: 20_000), 414),
    ("GET / HTTP/1.1\r\nCookie: " + String(repeating: "a", count: 200_000), 431),
    ("GET / HTTP/1.1\r\n" + String(repeating: "A:\r\n", count: 500), 431),
  ])
  func `is answered once, and its connection closed`(text: String, status: Int) async throws {
    try await withServer(of: tree) { server in
      let port = server.address.port
      let connection = try await Connection(port: port)
      defer { connection.close() }
      // What comes after it, asked for or smuggled, is not read.
      let rest = "GET / HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n\r\n"
      try await connection.send(text.replacing("HOST", with: "127.0.0.1:\(port)") + rest)
      let answer = Answer(text: try await connection.receive())
      #expect(answer.status == status)
      #expect(answer.headers["connection"] == "close")
      #expect(!answer.body.contains("HTTP/1.1 2"))
      #expect(!answer.body.contains("home"))
      #expect(try await ask("GET / HTTP/1.1\r\nHost: HOST\r\n", of: server).body == "home")
    }
  }

  @Test(arguments: [
    ("GET http://HOST/ HTTP/1.1\r\nHost: HOST\r\n", 200),
    ("GET HTTP://HOST HTTP/1.1\r\nHost: evil.example\r\n", 200),
    ("GET http://evil.example/ HTTP/1.1\r\nHost: HOST\r\n", 403),
    ("GET http://evil@HOST/ HTTP/1.1\r\nHost: HOST\r\n", 403),
    ("GET http://HOST/../secret HTTP/1.1\r\nHost: HOST\r\n", 400),
    ("GET http://HOST/%2e%2e/secret HTTP/1.1\r\nHost: HOST\r\n", 400),
    ("GET https://HOST/ HTTP/1.1\r\nHost: HOST\r\n", 400),
    ("GET file:///etc/passwd HTTP/1.1\r\nHost: HOST\r\n", 400),
    ("GET * HTTP/1.1\r\nHost: HOST\r\n", 400), ("OPTIONS * HTTP/1.1\r\nHost: HOST\r\n", 405),
    ("CONNECT evil.example:443 HTTP/1.1\r\nHost: HOST\r\n", 405),
    ("GET /?a=/../b HTTP/1.1\r\nHost: HOST\r\n", 200), ("GET / HTTP/1.1\r\n", 400),
    ("GET / HTTP/1.0\r\n", 400), ("GET / HTTP/1.0\r\nHost: HOST\r\n", 200),
    ("get / HTTP/1.1\r\nHost: HOST\r\n", 405),
  ])
  func `each form of a target has its answer`(request: String, status: Int) async throws {
    try await withServer(of: tree) { server in
      let answer = try await ask(request, of: server)
      #expect(answer.status == status)
      #expect((answer.body == "home") == (status == 200))
    }
  }

  @Test func `a large body that is still being sent does not lose the answer`() async throws {
    try await withServer(of: tree) { server in
      let port = server.address.port
      let connection = try await Connection(port: port)
      defer { connection.close() }
      try await connection.send(
        "POST / HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nContent-Length: 3000000\r\n\r\n"
          + String(repeating: "x", count: 3_000_000))
      #expect(Answer(text: try await connection.receive()).status == 405)
    }
  }

  private func ask(_ request: String, of server: PreviewServer) async throws -> Answer {
    let port = server.address.port
    let connection = try await Connection(port: port)
    defer { connection.close() }
    let text = request.replacing("HOST", with: "127.0.0.1:\(port)")
    try await connection.send(text + "Connection: close\r\n\r\n")
    return Answer(text: try await connection.receive())
  }
}
