#if os(Linux)
  import Foundation
  import Subprocess
  import Testing

  @Suite(.timeLimit(.minutes(5))) struct `A preview under siege` {
    @Test func `takes no more memory the longer it lasts`() async throws {
      let site = try SmallSite("-- content/index.md --\n# Home\n")
      try site.write("content/large.txt", String(repeating: "x", count: 10_000_000))
      try await site.docent(["preview", "--port", "0", "--no-examples"]) { running in
        let port = try await previewPort(of: running)
        // What is allocated once, is by then.
        for _ in 1...2 { try await besiege(port: port) }
        let before = try residentBytes(of: running.process)
        for _ in 1...5 { try await besiege(port: port) }
        let growth = try residentBytes(of: running.process) - before
        #expect(growth < 10_000_000)
        #expect(try await page("/", port: port).contains("Home"))
        running.send(SIGTERM)
      }
    }

    @Test func `goes on when the system has no more connections to give`() async throws {
      let site = try SmallSite("-- content/index.md --\n# Home\n")
      try await site.docent(["preview", "--port", "0", "--no-examples"]) { running in
        let port = try await previewPort(of: running)
        let open = try FileManager.default.contentsOfDirectory(
          atPath: "/proc/\(running.process)/fd")
        let most = (open.compactMap { Int($0) }.max() ?? 0) + 10
        let limited = try await Subprocess.run(
          .name("prlimit"), arguments: ["--pid=\(running.process)", "--nofile=\(most)"],
          output: .discarded)
        try #require(limited.terminationStatus.isSuccess)
        var clients: [WebClient] = []
        for _ in 1...40 { clients.append(try await WebClient(port: port)) }
        #expect(try await page("/", port: port).contains("Home"))
        for client in clients { client.hangUp() }
        #expect(try await page("/", port: port).contains("Home"))
        running.send(SIGTERM)
      }
    }
  }

  /// Two hundred clients that want nothing, or too much, or never take what they asked for.
  private func besiege(port: UInt16) async throws {
    let host = "Host: 127.0.0.1:\(port)\r\n"
    var clients: [WebClient] = []
    for number in 0..<200 {
      let client = try await WebClient(port: port)
      clients.append(client)
      let text =
        switch number % 10 {
        case 0: "GET /large.txt HTTP/1.1\r\n\(host)\r\n"
        case 1: "GET / HTTP/1.1\r\nCookie: \(String(repeating: "a", count: 60_000))"
        case 2: "GET / HTTP/1.1\r\nCookie: \(String(repeating: "a", count: 100_000))"
        case 3: String(repeating: "GET / HTTP/1.1\r\n\(host)\r\n", count: 50)
        case 4: "nonsense\r\n\r\n"
        case 5: "GET /.docent/events HTTP/1.1\r\n\(host)\r\n"
        default: ""
        }
      // Some are hung up on before they have said all.
      if !text.isEmpty { try? await client.send(text) }
    }
    #expect(try await page("/", port: port).contains("Home"))
    for client in clients { client.hangUp() }
  }

  /// The second number in proc(5)'s `statm`, in pages.
  private func residentBytes(of process: pid_t) throws -> Int {
    let numbers = try String(contentsOfFile: "/proc/\(process)/statm", encoding: .utf8)
      .split(separator: " ")
    return try #require(numbers.dropFirst().first.flatMap { Int($0) })
      * sysconf(Int32(_SC_PAGESIZE))
  }
#endif
