import Foundation
import Testing
import Timeline

extension ExamplesTests {
  @Suite struct TimelineTests {
    @Test func `a file holds a line for each record`() async {
      await #expect(processExitsWith: .success) {
        let file = try TimelineFile(isRecorded: true)
        struct Refused: Error {}
        Timeline.span("first", lane: "a") { Timeline.mark("within", lane: "b") }
        try? Timeline.span("second", lane: "a") { throw Refused() }
        try? await Timeline.span("third", lane: #""c" / d"#) {
          await Task.yield()
          throw Refused()
        }

        let lines = try file.lines()
        try #require(lines.map(\.name) == ["within", "first", "second", "third"])
        #expect(lines.map(\.kind) == ["mark", "span", "span", "span"])
        #expect(lines.map(\.lane) == ["b", "a", "a", #""c" / d"#])
        #expect(lines.allSatisfy { $0.process == ProcessInfo.processInfo.processIdentifier })
      }
    }

    @Test func `what begins here may end elsewhere`() async {
      await #expect(processExitsWith: .success) {
        let file = try TimelineFile(isRecorded: true)
        let recordEnd = Timeline.begin("connected", lane: "a")
        Timeline.mark("within", lane: "a")
        try #require(file.lines().map(\.name) == ["within"])
        recordEnd()
        let (mark, span) = (try file.lines()[0], try file.lines()[1])
        #expect(span.name == "connected")
        #expect(span.start <= mark.start)
        #expect(try #require(span.end) >= mark.start)
      }
    }

    @Test func `times count from the first record and go on`() async {
      await #expect(processExitsWith: .success) {
        let file = try TimelineFile(isRecorded: true)
        await Timeline.span("outer", lane: "a") {
          try? await Task.sleep(for: .milliseconds(20))
          Timeline.mark("inner", lane: "a")
        }
        let lines = try file.lines()
        let (mark, span) = (lines[0], lines[1])
        #expect(mark.end == nil)
        #expect((0..<10_000).contains(span.start), "and not from the start of the machine")
        #expect(mark.start - span.start >= 19.9)
        #expect(try #require(span.end) >= mark.start)
        #expect(try file.text().hasPrefix(#"{"kind":"mark","lane":"a","name":"inner","process":"#))
      }
    }

    @Test func `records of tasks and of processes stand on lines of their own`() async throws {
      let file = try TimelineFile()
      // Two that have opened the file, as two processes would.
      let recorders = [Recorder(path: file.path), Recorder(path: file.path)].compactMap(\.self)
      #expect(recorders.count == 2)
      await withTaskGroup { group in
        for task in 0..<8 {
          group.addTask {
            for number in 0..<200 {
              recorders[task % 2].add(.mark("\(number)", lane: "\(task)", at: Double(number)))
            }
          }
        }
      }
      let lines = try file.lines()
      #expect(lines.count == 1600)
      for task in 0..<8 {
        #expect(
          lines.filter { $0.lane == "\(task)" }.map(\.name) == (0..<200).map { "\($0)" },
          "one task writes in its order")
      }
    }

    @Test func `without the variable nothing is written, and work runs as it would`() async throws {
      struct Refused: Error {}
      #expect(Timeline.span("name", lane: "lane") { 42 } == 42)
      let later = Task { 42 }
      #expect(await Timeline.span("name", lane: "lane") { await later.value } == 42)
      #expect(throws: Refused.self) {
        try Timeline.span("name", lane: "lane") { throw Refused() }
      }
    }

    @MainActor @Test func `work runs on the actor that asks`() async {
      await Timeline.span("name", lane: "lane") {
        MainActor.assertIsolated()
        await Task.yield()
        MainActor.assertIsolated()
      }
    }

    @Test func `a file that cannot be written is said and does no harm`() async throws {
      let result = try await #require(
        processExitsWith: .success, observing: [\.standardErrorContent]
      ) {
        setenv("DOCENT_TIMELINE", "/no/such/folder/timeline", 1)
        Timeline.mark("name", lane: "lane")
      }
      let text = String(decoding: result.standardErrorContent, as: UTF8.self)
      #expect(
        text.contains(
          "Timeline: cannot write to /no/such/folder/timeline: No such file or directory\n"))
    }
  }
}

/// A file that a timeline goes to, gone when nobody uses it any more.
private final class TimelineFile: Sendable {
  let path: String

  struct Line: Decodable {
    let kind: String
    let lane: String
    let name: String
    let process: Int32
    let start: Double
    let end: Double?
  }

  /// - Parameter isRecorded: Whether the timeline of this process goes there from now on.
  init(isRecorded: Bool = false) throws {
    path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    if isRecorded { setenv("DOCENT_TIMELINE", path, 1) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func text() throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

  func lines() throws -> [Line] {
    try text().split(separator: "\n").map {
      try JSONDecoder().decode(Line.self, from: Data($0.utf8))
    }
  }
}
