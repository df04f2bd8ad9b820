import DocentPreview
import Testing

@Suite struct RequestHeadReaderTests {
  @Test func `a request is found in whatever pieces it comes`() throws {
    let text = """
      GET /a%20b.html?query HTTP/1.1\r\nHOST: \t localhost:8080 \r\nIf-None-Match: "1"\r
      Cookie: ä\r\nif-none-match:"2"\r\n\r\n
      """
    let bytes = Array(text.utf8)
    for size in [1, 2, 3, 7, bytes.count] {
      var reader = RequestHeadReader(limits: ConnectionLimits())
      var heads: [RequestHead] = []
      for start in stride(from: 0, to: bytes.count, by: size) {
        reader.append(Array(bytes[start..<min(start + size, bytes.count)]))
        if let head = try reader.next() { heads.append(head) }
      }
      #expect(heads.count == 1)
      #expect(reader.isEmpty)
      let request = try #require(heads.first?.request)
      #expect(request.method == "GET")
      #expect(request.path == "/a%20b.html")
      #expect(request.host == "localhost:8080")
      #expect(request.knownTags == "\"1\", \"2\"")
      #expect(!request.hasBody)
    }
  }

  @Test func `requests that come together are found one by one`() throws {
    var reader = RequestHeadReader(limits: ConnectionLimits())
    reader.append(Array("\r\nGET /a HTTP/1.1\r\n\r\nHEAD /b HTTP/1.0\r\nHost: x\r\n\r\nGET /".utf8))
    #expect(try reader.next()?.request.path == "/a")
    let second = try #require(try reader.next())
    #expect(second.request.method == "HEAD")
    #expect(!second.admitsChunks)
    #expect(try reader.next() == nil)
    #expect(!reader.isEmpty)
  }

  @Test(arguments: [
    "\r\n\r\n", "\n", "\r\r", " GET / HTTP/1.1\r\n\r\n", "GET\r\n\r\n", "GET /\r\n\r\n",
    "\u{16}\u{3}",
    "nonsense\r\n\r\n", "GET / HTTP/1.1\n", "GET / HTTP/1.1\r\nHost: a\n",
    "GET  / HTTP/1.1\r\n\r\n",
    "GET / HTTP/1.1 \r\n\r\n", "GET / http/1.1\r\n\r\n", "GET / HTTP/1\r\n\r\n", "GET /\0",
    "GET / HTTP/1.11\r\n\r\n", "GET / HTTPS/1.1\r\n\r\n", "G(T / HTTP/1.1\r\n\r\n",
    "GET /ä HTTP/1.1\r\n\r\n", "GET /a b HTTP/1.1\r\n\r\n", "GET http:// HTTP/1.1\r\n\r\n",
    "GET / HTTP/1.1\r\nHost\r\n\r\n", "GET / HTTP/1.1\r\nHost : a\r\n\r\n",
    "GET / HTTP/1.1\r\n: a\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\n b\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: a\rb\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\0b\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nhost: a\r\n\r\n",
    "GET / HTTP/1.1\r\nContent-Length: -1\r\n\r\n", "GET / HTTP/1.1\r\nContent-Length:\r\n\r\n",
    "GET / HTTP/1.1\r\nContent-Length: 0x1\r\n\r\n",
    "GET / HTTP/1.1\r\nContent-Length: 1, 1\r\n\r\n",
  ])
  func `what is no request is malformed`(text: String) {
    #expect(throws: RequestFault.malformed) { try heads(in: text) }
  }

  @Test(arguments: ["HTTP/2.0", "HTTP/0.9", "HTTP/3.1"])
  func `other versions are told apart from nonsense`(version: String) {
    #expect(throws: RequestFault.unknownVersion) { try heads(in: "PRI * \(version)\r\n\r\n") }
  }

  @Test(arguments: [
    ("http://localhost:8080/a/b?c/d", "/a/b", "localhost:8080"), ("HTTP://a", "/", "a"),
    ("http://a?b", "/", "a"), ("http://me@a/..", "/..", "me@a"),
    ("/http://a/", "/http://a/", "own"),
    ("*", "*", "own"), ("a:80", "a:80", "own"), ("https://a/", "https://a/", "own"),
    ("//a", "//a", "own"),
  ])
  func `the host is that of a target which has one`(target: String, path: String, host: String)
    throws
  {
    let request = try heads(in: "GET \(target) HTTP/1.1\r\nHost: own\r\n\r\n").first?.request
    #expect(request?.path == path)
    #expect(request?.host == host)
  }

  @Test(arguments: [
    ("HTTP/1.1", "", true), ("HTTP/1.1", "Connection: keep-alive\r\n", true),
    ("HTTP/1.1", "Connection: Close\r\n", false), ("HTTP/1.9", "", true),
    ("HTTP/1.1", "Connection: keep-alive , close\r\n", false), ("HTTP/1.0", "", false),
    ("HTTP/1.1", "Connection: a\r\nConnection:close\r\n", false),
    ("HTTP/1.0", "Connection: Keep-Alive\r\n", true),
    ("HTTP/1.1", "Content-Length: 1\r\n", false), ("HTTP/1.1", "Content-Length: 00\r\n", true),
    ("HTTP/1.1", "Content-Length: 99999999999999999999999\r\n", false),
    ("HTTP/1.1", "Transfer-Encoding: chunked\r\nContent-Length: 0\r\n", false),
  ])
  func `a connection is kept as both sides agree`(version: String, field: String, isKept: Bool)
    throws
  {
    let head = try heads(in: "GET / \(version)\r\n\(field)\r\n").first
    #expect(head?.keepsAlive == isKept)
    #expect(head?.request.hasBody == (!isKept && !field.isEmpty && !field.contains("onnection")))
  }

  @Test func `no more is kept of a request than the limits allow`() throws {
    var limits = ConnectionLimits()
    (limits.requestLine, limits.head, limits.fields) = (20, 60, 3)
    let line = "GET /2345 HTTP/1.1\r\n"
    #expect(try heads(in: line + "A:\r\nB:\r\nC:\r\n\r\n", limits: limits).count == 1)
    #expect(throws: RequestFault.headTooLarge) {
      try heads(in: line + "A:\r\nB:\r\nC:\r\nD:\r\n\r\n", limits: limits)
    }
    #expect(throws: RequestFault.headTooLarge) {
      try heads(in: line + "A:" + String(repeating: "a", count: 60), limits: limits)
    }
    #expect(throws: RequestFault.requestLineTooLong) {
      try heads(in: "GET /23456 HTTP/1.1\r\n\r\n", limits: limits)
    }
    #expect(throws: RequestFault.requestLineTooLong) {
      try heads(in: "GET /" + String(repeating: "a", count: 20), limits: limits)
    }
  }

  private func heads(
    in text: String, limits: ConnectionLimits = ConnectionLimits()
  ) throws -> [RequestHead] {
    var reader = RequestHeadReader(limits: limits)
    reader.append(Array(text.utf8))
    var heads: [RequestHead] = []
    while let head = try reader.next() { heads.append(head) }
    return heads
  }
}
