import DocentModel
import DocentPreview
import Foundation
import Testing

/// What a request gets, in memory and over a socket alike.
@Suite struct AnswerTests {
  let tree = site([
    "index.html": "<h1>Home</h1>", "folder/index.html": "<h1>Folder</h1>", "ä b.html": "umlaut",
    "assets/docent.css": "h1 {}",
  ])

  @Test(arguments: Transport.allCases)
  func `files of the tree are served under their paths`(_ transport: Transport) async throws {
    try await transport.withPreview(of: tree) { preview in
      let home = try await preview.get("/")
      #expect(home.status == 200)
      #expect(home.body == "<h1>Home</h1>")
      #expect(home.headers["content-length"] == "\(home.whole.utf8.count)")
      #expect(home.headers["cache-control"] == "no-cache")
      #expect(try await preview.get("/folder/").body == "<h1>Folder</h1>")
      #expect(try await preview.get("/%C3%A4%20b.html").body == "umlaut")
    }
  }

  @Test(arguments: Transport.allCases)
  func `every answer carries the policy of a published page`(_ transport: Transport) async throws {
    let template = URL(filePath: #filePath)
      .appending(path: "../../../../Sources/DocentSite/Theme/templates/head.mustache").standardized
    let head = try String(contentsOf: template, encoding: .utf8)
    try await transport.withPreview(of: tree) { preview in
      for path in ["/", "/missing", "/assets/docent.css", "/.docent/preview.js"] {
        let answer = try await preview.get(path)
        let policy = try #require(answer.headers["content-security-policy"])
        #expect(head.contains("content=\"\(policy)\""))
      }
    }
  }

  @Test(arguments: Transport.allCases)
  func `no encoding of a path leads out of the tree`(_ transport: Transport) async throws {
    try await transport.withPreview(of: tree) { preview in
      for path in hostilePaths {
        let answer = try await preview.get(path)
        #expect(answer.status == 400, "\(path.debugDescription)")
      }
      for path in ["/%252e%252e/secret", "/etc/passwd", "/INDEX.html", "/folder", "/index.html/"] {
        let answer = try await preview.get(path)
        #expect(answer.status == 404, "\(path)")
      }
    }
  }

  @Test(arguments: Transport.allCases)
  func `a missing page is the site's own 404 page`(_ transport: Transport) async throws {
    try await transport.withPreview(of: tree) { preview in
      let plain = try await preview.get("/missing.html")
      #expect(plain.status == 404)
      #expect(plain.headers["content-type"] == "text/plain; charset=utf-8")
    }
    let withPage = tree.overridden(by: site(["404.html": "<h1>Lost</h1>"]))
    try await transport.withPreview(of: withPage) { preview in
      let page = try await preview.get("/missing.css")
      #expect(page.status == 404)
      #expect(page.body == "<h1>Lost</h1>")
      #expect(page.headers["content-type"] == "text/html; charset=utf-8")
    }
  }

  @Test(arguments: Transport.allCases)
  func `HEAD is GET without the body`(_ transport: Transport) async throws {
    try await transport.withPreview(of: tree) { preview in
      for path in ["/", "/missing", "/.docent/preview.js"] {
        let get = try await preview.get(path)
        let head = try await preview.get(path, method: "HEAD")
        #expect(head.status == get.status)
        #expect(head.headers == get.headers)
        #expect(head.body.isEmpty)
      }
      let events = try await preview.get(PreviewClient.eventsPath, method: "HEAD")
      #expect(events.headers["content-type"] == "text/event-stream")
    }
  }

  @Test(arguments: Transport.allCases)
  func `a file that the browser has is not sent again`(_ transport: Transport) async throws {
    try await transport.withPreview(of: tree) { preview in
      let tag = try #require(try await preview.get("/").headers["etag"])
      for known in [tag, "W/\(tag)", "\"other\", \(tag)", "*"] {
        let answer = try await preview.get("/", knownTags: known)
        #expect(answer.status == 304)
        #expect(answer.body.isEmpty)
        #expect(answer.headers["etag"] == tag)
      }
      #expect(try await preview.get("/", knownTags: "\"other\"").status == 200)
      #expect(try await preview.get("/folder/", knownTags: tag).status == 200)
    }
  }

  @Test(arguments: [
    ("GET", "Range: bytes=1-2\r\n", 206, "12", "bytes 1-2/10"),
    ("GET", "Range: bytes=0-\r\n", 206, "0123456789", "bytes 0-9/10"),
    ("GET", "Range: bytes=-1\r\nIf-Range: TAG\r\n", 206, "9", "bytes 9-9/10"),
    ("GET", "Range: bytes=-1\r\nIf-Range: \"other\"\r\n", 200, "0123456789", nil),
    ("GET", "Range: bytes=-1\r\nIf-None-Match: TAG\r\n", 304, "", nil),
    ("GET", "Range: bytes=10-\r\n", 416, "The file ends before that.\n", "bytes */10"),
    ("HEAD", "Range: bytes=1-2\r\n", 200, "", nil),
  ])
  func `a part of a file is sent to who asks for it`(
    method: String, fields: String, status: Int, body: String, range: String?
  ) async throws {
    try await withServer(of: site(["a.mp4": "0123456789"])) { server in
      let port = server.address.port
      let whole = try await Answer(
        to: PreviewRequest(path: "/a.mp4", host: "localhost:\(port)"), port: port)
      #expect(whole.headers["accept-ranges"] == "bytes")
      let tag = try #require(whole.headers["etag"])
      let connection = try await Connection(port: port)
      defer { connection.close() }
      try await connection.send(
        "\(method) /a.mp4 HTTP/1.1\r\nHost: localhost:\(port)\r\nConnection: close\r\n"
          + fields.replacing("TAG", with: tag) + "\r\n")
      let answer = Answer(text: try await connection.receive())
      #expect(answer.status == status)
      #expect(answer.body == body)
      #expect(answer.headers["content-range"] == range)
      if status == 206 { #expect(answer.headers["content-length"] == "\(body.utf8.count)") }
    }
  }

  @Test func `a file that changed has another tag, and one that did not its own`() async throws {
    try await withServer(of: site(["a.html": "a", "b.html": "b"])) { server in
      let port = server.address.port
      func answer(_ path: String, _ tag: String? = nil) async throws -> Answer {
        let request = PreviewRequest(path: path, host: "localhost:\(port)", knownTags: tag)
        return try await Answer(to: request, port: port)
      }
      let tags = [
        try await answer("/a.html").headers["etag"], try await answer("/b.html").headers["etag"],
      ]
      await server.update(site(["a.html": "new", "b.html": "b"]))
      #expect(try await answer("/a.html", tags[0]).body == "new")
      #expect(try await answer("/b.html", tags[1]).status == 304)
    }
  }

  @Test(arguments: Transport.allCases)
  func `a request for another host is refused`(_ transport: Transport) async throws {
    try await transport.withPreview(of: tree) { preview in
      for path in ["/", "/.docent/preview.js", PreviewClient.eventsPath] {
        let answer = try await preview.get(path, host: "evil.example:\(preview.port)")
        #expect(answer.status == 403)
        #expect(!answer.body.contains("Home"))
        #expect(try await preview.get(path, host: nil).status == 400)
      }
      #expect(try await preview.get("/", host: "localhost:\(preview.port)").status == 200)
    }
  }

  @Test(arguments: Transport.allCases)
  func `only reading is allowed`(_ transport: Transport) async throws {
    try await transport.withPreview(of: tree) { preview in
      for method in ["POST", "PUT", "DELETE", "OPTIONS"] {
        let answer = try await preview.get("/", method: method)
        #expect(answer.status == 405)
        #expect(answer.headers["allow"] == "GET, HEAD")
      }
    }
  }

  @Test(arguments: [
    ("a.html", "text/html; charset=utf-8"), ("a.css", "text/css; charset=utf-8"),
    ("a.js", "text/javascript; charset=utf-8"), ("a.json", "application/json; charset=utf-8"),
    ("a.SVG", "image/svg+xml; charset=utf-8"), ("a.png", "image/png"),
    ("a.woff2", "font/woff2"), ("a.md", "text/markdown; charset=utf-8"),
    ("llms.txt", "text/plain; charset=utf-8"), ("feed.atom", "application/xml; charset=utf-8"),
    ("a", "application/octet-stream"), ("a.tar.gz", "application/octet-stream"),
  ])
  func `the type follows the extension`(name: String, type: String) async throws {
    try await Transport.memory.withPreview(of: site([name: ""])) { preview in
      let answer = try await preview.get("/\(name)")
      #expect(answer.headers["content-type"] == type)
    }
  }

  @Test(arguments: [
    ("preview.js", "text/javascript; charset=utf-8", "EventSource"),
    ("preview.css", "text/css; charset=utf-8", ".failure"),
    ("panel.css", "text/css; charset=utf-8", ".problems"),
  ])
  func `the preview's own files are served whatever the tree holds`(
    name: String, type: String, part: String
  ) async throws {
    try await Transport.memory.withPreview(of: FileTree()) { preview in
      let file = try await preview.get("/.docent/\(name)")
      #expect(file.status == 200)
      #expect(file.headers["content-type"] == type)
      #expect(file.body.contains(part))
      let tag = try #require(file.headers["etag"])
      #expect(try await preview.get("/.docent/\(name)", knownTags: tag).status == 304)
    }
  }

  @Test(arguments: [
    "<!doctype html>\n<html lang=\"en\">\n<head>|\n<meta charset=\"utf-8\">",
    "<!DOCTYPE html><!-- <head> --><HTML lang='a>b'><HEAD class=\"c>\">|<title>T</title>",
    "|", "|<p>Words", "<html>|\n<body><p>Words <head>", "<!-- open|", "<!doctype html>|<header>x",
    "|<html", "<!doctype html>|<headless>",
  ])
  func `every page links them first of all in its head`(marked: String) async throws {
    let page = marked.replacing("|", with: "")
    let tree = site(["a.html": page, "404.html": page, "a.txt": page, "a.svg": page])
    try await Transport.memory.withPreview(of: tree) { preview in
      let whole = marked.replacing("|", with: PreviewClient.links)
      for path in ["/a.html", "/missing"] {
        let answer = try await preview.answer(
          PreviewRequest(path: path, host: "127.0.0.1:8080"))
        #expect(answer.whole == whole)
        #expect(answer.headers["content-length"] == "\(whole.utf8.count)")
      }
      for path in ["/a.txt", "/a.svg"] { #expect(try await preview.get(path).whole == page) }
    }
  }
}
