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
      let first = try await events.next().build
      #expect(try await shownBuild(port: port) == first)

      await server.update(new)
      let second = try await events.next { $0.build != first }.build
      #expect(try await shownBuild(port: port) == second)
      #expect(try await Answer(to: request("/", port: port), port: port).body == "new")
    }
  }

  @Test func `every connected browser is told`() async throws {
    try await withServer(of: old) { server in
      let port = server.address.port
      let tabs = [try await EventConnection(port: port), try await EventConnection(port: port)]
      let first = [try await tabs[0].next().build, try await tabs[1].next().build]
      #expect(first[0] == first[1])
      await server.update(new)
      let told = [
        try await tabs[0].next { $0.build != first[0] }.build,
        try await tabs[1].next { $0.build != first[1] }.build,
      ]
      #expect(told[0] == told[1])
      for tab in tabs { tab.close() }
    }
  }

  @Test func `a connected browser is told what is wrong, until it is mended`() async throws {
    let source = SourceFile(path: "content/a.md", text: "one\n\tsee [über](b.md) here\n")
    let problem = Diagnostic(
      .error, id: "broken-link", "there is no page ‘b.md’",
      at: SourceRange(line: 2, column: 14, length: 4), in: source, details: ["- a", "+ b"],
      hint: "create it")
    try await withServer(of: old) { server in
      let events = try await EventConnection(port: server.address.port)
      defer { events.close() }
      #expect(try await events.next().problems == [])
      await server.show(problems: [problem])
      let told = try await events.next { !$0.problems.isEmpty }
      let shown = try #require(told.problems.first)
      #expect(told.problems.count == 1)
      #expect(shown.severity == .error)
      #expect(shown.message == "there is no page ‘b.md’")
      #expect((shown.path, shown.line, shown.column) == ("content/a.md", 2, 14))
      #expect(shown.excerpt?.before == "\tsee [über](")
      #expect(shown.excerpt?.marked == "b.md")
      #expect(shown.excerpt?.after == ") here")
      #expect(shown.details == ["- a", "+ b"])
      #expect(shown.hint == "create it")

      await server.update(new)
      let later = try await events.next { $0.build != told.build }
      #expect(later.problems == told.problems)
      let other = try await EventConnection(port: server.address.port)
      #expect(try await other.next() == later)
      other.close()
      await server.show(problems: [])
      #expect(try await events.next { $0.problems.isEmpty }.build == later.build)
    }
  }

  @Test func `of many problems and long lines a part is told`() async throws {
    let line = String(repeating: "a", count: 5000)
    let source = SourceFile(path: "a.md", text: line)
    let range = SourceRange(line: 1, column: 2001, length: 1000)
    var problems = (1...250).map {
      Diagnostic(.warning, id: "w", "number \($0)", at: range, in: source)
    }
    problems.append(Diagnostic(.error, id: "e", "the worst", at: range, in: source))
    try await withServer(of: old) { server in
      await server.show(problems: problems)
      let events = try await EventConnection(port: server.address.port)
      defer { events.close() }
      let state = try await events.next()
      #expect(state.problems.map(\.message) == ["the worst"] + (1...99).map { "number \($0)" })
      #expect(state.others == 151)
      let excerpt = try #require(state.problems.first?.excerpt)
      let part = String(repeating: "a", count: 200)
      #expect(excerpt.before == "…" + part)
      #expect(excerpt.marked == part)
      #expect(excerpt.after == part + "…")
    }
  }

  @Test func `a quiet stream shows signs of life`() async throws {
    try await withServer(of: old, heartbeat: .milliseconds(20)) { server in
      let events = try await EventConnection(port: server.address.port)
      defer { events.close() }
      let first = try await events.next().build
      #expect(try await events.next().build == first)
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
    _ = try await events.next()
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
          _ = try await events.next()
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
