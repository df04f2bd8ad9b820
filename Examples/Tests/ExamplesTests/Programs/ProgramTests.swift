import Foundation
import Testing

extension ExamplesTests {
  @Suite struct ProgramTests {
    @Test(
      .timeLimit(.minutes(1)),
      arguments: [
        (
          "blocked-bot",
          """
          heartbeats during /cat: 0
          refused: 404 Unknown interaction (10062)
          connection closed: 4009 (session timed out)
          the user sees: ["/cat: the application did not respond"]

          """
        ),
        (
          "responsive-bot",
          """
          heartbeats during /cat: 5 or more
          deferred, then answered: cat.png
          connection closed: 1000 (normal closure)
          the user sees: ["/cat: cat.png"]

          """
        ),
        (
          "requests",
          """
          in turn: 4 files, requests at a time: 1
          at once: 4 files, requests at a time: 4
          in pairs: 4 files, requests at a time: 2
          at once is faster: true

          """
        ),
        (
          "crawler",
          """
          12 pages with 4 cats, no answer from ["/pages/5"]
          never more than 3 requests at a time: true
          time is up: the crawl was cancelled

          """
        ),
        (
          "off-the-pool",
          """
          directly: 0 turns for another task
          on a queue of its own: 5 turns for another task
          on a thread pool: 5 turns for another task
          with an executor: 5 turns for another task

          """
        ),
      ]
    )
    func `a program prints what its page says, and leaves nothing behind`(
      name: String, output: String
    ) async throws {
      let run = try await ProgramRun(of: name)
      #expect(run.output == output)
      #expect(run.errorOutput == "")
      #expect(run.status == 0)
      #expect(run.endedByItself)
      #expect(!run.leftOthers)
    }

    @Test(.timeLimit(.minutes(1)))
    func `the timeline of the blocked bot shows the heartbeat stop where the command begins`()
      async throws
    {
      let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
      defer { try? FileManager.default.removeItem(at: file) }
      _ = try await ProgramRun(of: "blocked-bot", timeline: file.path)

      let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        .map { try JSONDecoder().decode(Line.self, from: Data($0.utf8)) }
      let command = try #require(lines.first { $0.name == "/cat" && $0.kind == "span" })
      let heartbeats = lines.filter { $0.name == "heartbeat" }
      #expect(heartbeats.count >= 2, "that is what the command waits for")
      let closing = try #require(lines.first { $0.name == "closes: 4009" })
      let silence = closing.start - (try #require(heartbeats.last).start)
      #expect(silence >= 299, "300 ms, less what the two need to be written")
      #expect((command.start..<(command.end ?? 0)).contains(closing.start))
      let connection = try #require(lines.first { $0.name == "connected" })
      #expect(try #require(connection.end) <= closing.start)
      let deadline = try #require(lines.first { $0.name == "no answer" })
      #expect((command.start..<(command.end ?? 0)).contains(deadline.start))
      #expect(Set(lines.map(\.lane)) == ["bot", "gateway", "heartbeats", "user"])
    }

    @Test(.timeLimit(.minutes(1)))
    func `the timeline of the requests shows them in turn, at once, and in pairs`()
      async throws
    {
      let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
      defer { try? FileManager.default.removeItem(at: file) }
      _ = try await ProgramRun(of: "requests", timeline: file.path)

      let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        .map { try JSONDecoder().decode(Line.self, from: Data($0.utf8)) }
      let ways = lines.filter { $0.lane == "4 requests" }
      #expect(ways.map(\.name) == ["in turn", "at once", "in pairs"])
      let atATime = try ways.map { way in
        let requests = lines.filter {
          $0.name == "GET" && (way.start..<(way.end ?? 0)).contains($0.start)
        }
        #expect(Set(requests.map(\.lane)) == ["Ada", "Grace", "Katherine", "Margaret"])
        return try #require(
          requests.map { one in
            requests.count { $0.start <= one.start && one.start < ($0.end ?? 0) }
          }.max())
      }
      #expect(atATime == [1, 4, 2])
    }

    @Test func `the mended bot is the same but for its command`() throws {
      let blocked = try source(of: "blocked-bot")
      let responsive = try source(of: "responsive-bot")
      #expect(blocked.command != responsive.command)
      #expect(blocked.others == responsive.others)
    }

    private struct Line: Decodable {
      let kind: String
      let name: String
      let lane: String
      let start: Double
      let end: Double?
    }

    /// The source from the first region on: the region `command`, and all the others.
    private func source(of name: String) throws -> (command: Substring, others: [Substring]) {
      let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")
      let text = try String(
        contentsOf: folder.appending(path: "Sources/\(name)/main.swift"), encoding: .utf8)
      let start = try #require(text.firstRange(of: "// snippet.bot")).lowerBound
      let command = try #require(text.firstRange(of: "// snippet.command\n")).upperBound
      let end = try #require(text[command...].firstRange(of: "// snippet.end")).lowerBound
      return (text[command..<end], [text[start..<command], text[end...]])
    }
  }
}
