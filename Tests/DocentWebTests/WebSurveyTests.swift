import DocentWeb
import Foundation
import Testing

@Suite(.timeLimit(.minutes(5))) struct WebSurveyTests {
  /// As patient as a slow machine needs, and quick where the server of the test says so.
  private static let pace = WebPace(
    pause: .zero, backoff: .milliseconds(10), longestWait: .seconds(5), timeout: .seconds(60),
    wholeTime: .seconds(120))

  private func ask(
    _ server: LoopbackServer, _ paths: String..., pace: WebPace = Self.pace
  ) async throws -> [String: WebAnswer] {
    let survey = WebSurvey(client: URLSessionClient(userAgent: "Docent tests"), pace: pace)
    let addresses = try paths.map { try #require(WebAddress(server.address($0))) }
    let answers = await survey.answers(to: Set(addresses), now: Date(timeIntervalSince1970: 0))
    return Dictionary(
      uniqueKeysWithValues: try zip(paths, addresses).map { ($0, try #require(answers[$1])) })
  }

  @Test(arguments: [
    (200, WebAnswer.found), (204, .found), (304, .found), (404, .gone(status: 404)),
    (410, .gone(status: 410)), (401, .refused(status: 401)), (403, .refused(status: 403)),
    (500, .refused(status: 500)),
  ])
  func `a status says whether a page is there`(status: Int, answer: WebAnswer) async throws {
    let server = try LoopbackServer { _, _ in .status(status) }
    #expect(try await ask(server, "/a?b=c") == ["/a?b=c": answer])
  }

  @Test func `a page that is there is asked for once, without its text`() async throws {
    let server = try LoopbackServer { _, _ in .status(200) }
    _ = try await ask(server, "/a")
    #expect(server.asked == [.init(method: "HEAD", path: "/a")])
  }

  @Test(arguments: [400, 403, 404, 405, 501, 503])
  func `a server that refuses heads is asked as browsers do`(status: Int) async throws {
    let server = try LoopbackServer { question, _ in
      question.method == "HEAD" ? .status(status) : .status(200)
    }
    #expect(try await ask(server, "/a") == ["/a": .found])
    #expect(server.asked.map(\.method) == ["HEAD", "GET"])
  }

  // MARK: Redirects

  @Test(arguments: [
    (301, true), (308, true), (302, false), (303, false), (307, false),
  ])
  func `only a redirect for good is told of`(status: Int, isTold: Bool) async throws {
    let server = try LoopbackServer { question, _ in
      question.path == "/old" ? .status(status, fields: ["Location": "new?x"]) : .status(200)
    }
    let answer = WebAnswer.moved(to: server.address("/new?x"))
    #expect(try await ask(server, "/old") == ["/old": isTold ? answer : .found])
  }

  @Test func `the new address is the last that is for good`() async throws {
    let server = try LoopbackServer { question, _ in
      switch question.path {
      case "/a": .status(301, fields: ["Location": "/b"])
      case "/b": .status(308, fields: ["Location": "/c"])
      case "/c": .status(302, fields: ["Location": "/d"])
      case "/d": .status(301, fields: ["Location": "/e"])
      default: .status(200)
      }
    }
    #expect(try await ask(server, "/a") == ["/a": .moved(to: server.address("/c"))])
  }

  @Test func `a redirect to a page that is gone is no page`() async throws {
    let server = try LoopbackServer { question, _ in
      question.path == "/a" ? .status(301, fields: ["Location": "/b"]) : .status(404)
    }
    #expect(try await ask(server, "/a") == ["/a": .gone(status: 404)])
  }

  @Test func `a circle of redirects ends`() async throws {
    let server = try LoopbackServer { question, _ in
      .status(302, fields: ["Location": question.path == "/a" ? "/b" : "/a"])
    }
    #expect(
      try await ask(server, "/a") == ["/a": .unanswered(reason: "its redirects lead nowhere")])
  }

  @Test func `so does a row of redirects without end`() async throws {
    let server = try LoopbackServer { question, _ in
      .status(302, fields: ["Location": question.path + "a"])
    }
    #expect(
      try await ask(server, "/a") == ["/a": .unanswered(reason: "its redirects lead nowhere")])
    #expect(server.asked.count == 11)
  }

  // MARK: Trouble

  @Test(arguments: ["0", "Thu, 01 Jan 1970 00:00:00 GMT", "soon"])
  func `a busy server is asked again when it says`(retryAfter: String) async throws {
    let server = try LoopbackServer { _, earlier in
      earlier == 0 ? .status(429, fields: ["Retry-After": retryAfter]) : .status(200)
    }
    #expect(try await ask(server, "/a") == ["/a": .found])
    #expect(server.asked.count == 2)
  }

  @Test(arguments: ["3600", "Thu, 01 Jan 1970 01:00:00 GMT"])
  func `but nobody waits for an hour`(retryAfter: String) async throws {
    let server = try LoopbackServer { _, _ in
      .status(429, fields: ["Retry-After": retryAfter])
    }
    #expect(try await ask(server, "/a") == ["/a": .refused(status: 429)])
    #expect(server.asked.count == 1)
  }

  @Test func `a server that is broken for a moment gets another chance`() async throws {
    let server = try LoopbackServer { question, earlier in
      question.method == "GET" && earlier > 0 ? .status(200) : .status(502)
    }
    #expect(try await ask(server, "/a") == ["/a": .found])
  }

  @Test func `one that stays broken does not get many`() async throws {
    let server = try LoopbackServer { _, _ in .status(502) }
    #expect(try await ask(server, "/a") == ["/a": .refused(status: 502)])
    #expect(server.asked.map(\.method) == ["HEAD", "GET", "GET", "GET"])
  }

  @Test func `a connection that breaks off is no answer`() async throws {
    let server = try LoopbackServer { _, _ in .close }
    #expect(
      try await ask(server, "/a") == ["/a": .unanswered(reason: "the connection breaks off")])
  }

  @Test func `a server that hangs holds up nothing but its own page`() async throws {
    let server = try LoopbackServer { question, _ in
      question.path == "/hang" ? .hang : .status(200)
    }
    let pace = WebPace(
      pause: .zero, backoff: .zero, longestWait: .zero, timeout: .seconds(3),
      wholeTime: .seconds(3))
    let answers = try await ask(server, "/hang", "/a", "/b", "/c", pace: pace)
    #expect(answers["/hang"] == .unanswered(reason: "no answer in time"))
    #expect(["/a", "/b", "/c"].allSatisfy { answers[$0] == .found })
  }

  @Test func `where nobody listens, the host is asked once`() async throws {
    let port = try LoopbackServer { _, _ in .close }.port
    let survey = WebSurvey(client: URLSessionClient(userAgent: "Docent tests"), pace: Self.pace)
    let addresses = try (1...50).map {
      try #require(WebAddress("http://127.0.0.1:\(port)/\($0)"))
    }
    let answers = await survey.answers(to: Set(addresses), now: Date())
    #expect(answers.count == 50)
    #expect(answers.values.allSatisfy { $0 == .noConnection })
  }

  @Test func `no host is asked for more than two pages at once`() async throws {
    let server = try LoopbackServer { _, _ in
      // Long enough that a third question would come.
      Thread.sleep(forTimeInterval: 0.05)
      return .status(200)
    }
    let survey = WebSurvey(client: URLSessionClient(userAgent: "Docent tests"), pace: Self.pace)
    let addresses = try (1...20).map { try #require(WebAddress(server.address("/\($0)"))) }
    let answers = await survey.answers(to: Set(addresses), now: Date())
    #expect(answers.values.allSatisfy { $0 == .found })
    #expect(server.asked.count == 20)
    #expect(server.mostAtOnce <= 2)
  }
}
