import DocentModel
import DocentProject
import DocentSite
import DocentWeb
import Foundation
import Synchronization
import Testing

@Suite(.timeLimit(.minutes(5))) struct WebLinkCheckTests {
  /// A web that answers as a test says, and counts.
  private final class KnownWeb: WebClient {
    private let answers: [String: Result<WebResponse, WebFailure>]
    private let count = Mutex(0)

    init(_ answers: [String: Result<WebResponse, WebFailure>]) { self.answers = answers }

    var questions: Int { count.withLock { $0 } }

    func response(to request: WebRequest) async throws(WebFailure) -> WebResponse {
      count.withLock { $0 += 1 }
      return try (answers[request.address.description] ?? .failure(.unknownHost)).get()
    }
  }

  private let cachePath: String
  private let morning = Date(timeIntervalSince1970: 1_000_000)

  init() {
    cachePath = FileManager.default.temporaryDirectory.appending(path: "docent-\(UUID()).json").path
  }

  private func check(
    _ addresses: String..., on web: KnownWeb, now: Date? = nil
  ) async -> [String] {
    let links = addresses.enumerated().map { index, address in
      WebLink(
        address: address,
        location: Diagnostic.Location(
          path: "a.md", range: SourceRange(line: index + 1, column: 5), excerpt: ""))
    }
    let pace = WebPace(
      pause: .zero, backoff: .zero, longestWait: .zero, timeout: .seconds(60),
      wholeTime: .seconds(60))
    let check = WebLinkCheck(client: web, pace: pace, now: now ?? morning)
    return await check.diagnostics(for: links, cachePath: cachePath).map { found in
      let line = found.location?.range.start.line ?? 0
      return "\(line): \(found.severity): \(found.summary) [\(found.id)] \(found.hint ?? "")"
    }
  }

  @Test func `each link to a page that is gone is told of`() async {
    let web = KnownWeb(["https://a.b/x": .success(WebResponse(status: 404))])
    let problem = "error: there is no such page: the server answers 404 [dead-web-link] "
    let hint = "link to its new address, or take the link out"
    #expect(
      await check("https://a.b/x#y", "https://a.b/x", on: web) == [
        "1: \(problem)\(hint)", "2: \(problem)\(hint)",
      ])
    // The head, and then the page, once for both.
    #expect(web.questions == 2)
  }

  @Test func `a new address keeps the place in the page`() async {
    let web = KnownWeb([
      "https://a.b/x": .success(WebResponse(status: 301, location: "/z")),
      "https://a.b/z": .success(WebResponse(status: 200)),
    ])
    #expect(
      await check("https://a.b/x#y", on: web) == [
        "1: note: this page has moved for good [moved-web-link] link to ‘https://a.b/z#y’"
      ])
  }

  @Test func `what the server keeps to itself is a warning`() async {
    let web = KnownWeb([
      "https://a.b/x": .success(WebResponse(status: 403)),
      "https://a.b/y": .failure(.broken("its certificate is not accepted")),
    ])
    let hint = "[unverified-web-link] if it is right, ignore it below ‘links’ in docent.yml"
    #expect(
      await check("https://a.b/x", "https://a.b/y", on: web) == [
        "1: warning: the server does not show this page: it answers 403 \(hint)",
        "2: warning: this page does not show itself: its certificate is not accepted \(hint)",
      ])
  }

  @Test func `what is no address is an error`() async {
    #expect(
      await check("https://", on: KnownWeb([:])) == [
        "1: error: ‘https://’ is no address of the web [dead-web-link] "
          + "correct it, or take the link out"
      ])
  }

  @Test func `a host that does not exist is told of once`() async {
    let web = KnownWeb(["https://a.b/": .success(WebResponse(status: 200))])
    #expect(
      await check("https://x.y/1", "https://a.b/", "https://x.y/2", on: web) == [
        "1: error: there is no host ‘x.y’; 2 links lead there [dead-web-link] "
          + "correct the address, or take the link out"
      ])
  }

  @Test func `without a network there is a finding for each host`() async {
    #expect(
      await check("https://x.y/1", "https://z.y/", "https://x.y/2", on: KnownWeb([:])) == [
        "1: warning: no network: ‘x.y’ cannot be reached; 2 links lead there [no-network] "
          + "check again with a network",
        "2: warning: no network: ‘z.y’ cannot be reached; 1 link leads there [no-network] "
          + "check again with a network",
      ])
  }

  @Test func `what was there today is not asked for again, and what was not is`() async {
    let web = KnownWeb([
      "https://a.b/x": .success(WebResponse(status: 200)),
      "https://a.b/y": .success(WebResponse(status: 500)),
    ])
    _ = await check("https://a.b/x", "https://a.b/y", on: web)
    let offline = KnownWeb([:])
    let later = morning.addingTimeInterval(3600)
    #expect(await check("https://a.b/x", on: offline, now: later).isEmpty)
    #expect(offline.questions == 0)
    #expect(await check("https://a.b/y", on: offline, now: later).count == 1)
    try? FileManager.default.removeItem(atPath: cachePath)
  }
}
