import DocentWeb
import Foundation
import Testing

@Suite struct AnswerCacheTests {
  private let start = Date(timeIntervalSince1970: 1_000_000)
  private let hour = 3600.0

  @Test(arguments: [
    (WebAnswer.found, 23.0, true), (.found, 25, false), (.moved(to: "x"), 23, true),
    (.gone(status: 404), 0.1, true), (.gone(status: 404), 0.5, false),
    (.refused(status: 403), 0.01, false), (.unanswered(reason: "x"), 0.01, false),
    (.unknownHost, 0.01, false), (.noConnection, 0.01, false), (.found, -1, false),
  ])
  func `good answers last for a day, bad ones for minutes, and none is no answer`(
    answer: WebAnswer, hours: Double, holds: Bool
  ) throws {
    let address = try #require(WebAddress("https://a.b/c"))
    var cache = AnswerCache()
    cache.keep([address: answer], now: start)
    #expect(cache.answer(to: address, now: start + hours * hour) == (holds ? answer : nil))
  }

  @Test func `a file keeps them, and one that is spoilt keeps none`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "docent-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "deep/answers.json").path
    #expect(AnswerCache(path: path) == AnswerCache())
    let address = try #require(WebAddress("https://a.b/c"))
    var cache = AnswerCache()
    cache.keep([address: .moved(to: "https://a.b/d")], now: start)
    try cache.save(to: path)
    #expect(AnswerCache(path: path) == cache)
    try Data("{".utf8).write(to: URL(filePath: path))
    #expect(AnswerCache(path: path) == AnswerCache())
  }

  @Test func `what does not hold any more is forgotten`() throws {
    let old = try #require(WebAddress("https://a.b/old"))
    let new = try #require(WebAddress("https://a.b/new"))
    var cache = AnswerCache()
    cache.keep([old: .found], now: start)
    cache.keep([new: .found], now: start + 25 * hour)
    var expected = AnswerCache()
    expected.keep([new: .found], now: start + 25 * hour)
    #expect(cache == expected)
  }
}
