// Visits all pages of a small site, a few at a time, and gives up on what takes too long.
//
// The site has 15 pages. Each links to two others; page 5 never answers, so the two that only it
// links to are never found.

// snippet.imports
import AsyncHTTPClient
import Foundation
import NIOCore
import NIOFoundationCompat
import Support

// snippet.end

// snippet.page
struct Page: Decodable {
  let cats: Int
  let links: [String]
}

/// Gets a page, or gives up on it. A request that is given up is cancelled,
/// not forgotten: its connection is closed.
func fetch(
  _ path: String, from server: LocalServer, within limit: Duration
) async throws -> Page {
  let request = HTTPClientRequest(url: server.address + path)
  let response = try await HTTPClient.shared.execute(
    request, timeout: TimeAmount(limit))
  let body = try await response.body.collect(upTo: 1 << 16)
  return try JSONDecoder().decode(Page.self, from: body)
}
// snippet.end

// snippet.crawl
struct Findings {
  var visited = 0
  var cats = 0
  var silent: [String] = []
}

/// Visits every page that can be reached from `start`, at most `width` at a
/// time.
///
/// What is waiting is a plain list: no task exists for a page before it is
/// its turn.
func crawl(
  _ server: LocalServer, from start: String, width: Int, patience: Duration
) async throws -> Findings {
  try await withThrowingTaskGroup { group in
    var findings = Findings()
    var waiting = [start]
    var known: Set = [start]
    var running = 0
    while true {
      while running < width, let path = waiting.popLast() {
        running += 1
        group.addTask {
          do {
            let page = try await fetch(path, from: server, within: patience)
            return (path, page as Page?)
          } catch let error as HTTPClientError
            where error == .deadlineExceeded
          {
            return (path, nil)
          }
        }
      }
      guard let (path, page) = try await group.next() else { return findings }
      running -= 1
      guard let page else {
        findings.silent.append(path)
        continue
      }
      findings.visited += 1
      findings.cats += page.cats
      waiting += page.links.filter { known.insert($0).inserted }
    }
  }
}
// snippet.end

// snippet.time-limit
struct TimeIsUp: Error {}

/// Runs `work`, and cancels it when the time is up.
///
/// Cancelling is a request: `work` must react to it. The group waits for it,
/// so nothing goes on behind the caller's back.
func within<Result: Sendable>(
  _ limit: Duration, _ work: @escaping @Sendable () async throws -> Result
) async throws -> Result {
  try await withThrowingTaskGroup { group in
    group.addTask { try await work() }
    group.addTask {
      try await Task.sleep(for: limit)
      throw TimeIsUp()
    }
    defer { group.cancelAll() }
    guard let result = try await group.next() else { throw TimeIsUp() }
    return result
  }
}
// snippet.end

// snippet.run
try await withLocalServer { server in
  // Each page has its own limit: one that hangs does not hold up the others.
  let findings = try await crawl(
    server, from: "/pages/0", width: 3, patience: .milliseconds(600))
  print(
    "\(findings.visited) pages with \(findings.cats) cats, no answer from",
    findings.silent)
  print("never more than 3 requests at a time:", server.mostRequestsAtOnce <= 3)

  // The whole crawl has a limit: what is still under way is cancelled, the
  // page that hangs too.
  do {
    _ = try await within(.milliseconds(200)) {
      try await crawl(
        server, from: "/pages/0", width: 3, patience: .seconds(60))
    }
  } catch is TimeIsUp {
    print("time is up: the crawl was cancelled")
  }
}
// snippet.end
