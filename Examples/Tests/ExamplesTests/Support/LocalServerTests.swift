import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import Support
import Testing

extension ExamplesTests {
  @Suite struct LocalServerTests {
    @Test(
      arguments: [
        ("/slow/0", 200, #"{"file":"cat.png"}"#),
        ("/slow/1?size=small", 404, #"{"message":"no such route"}"#),
        ("/slow/soon", 404, #"{"message":"no such route"}"#),
        ("/slow/-1", 404, #"{"message":"no such route"}"#),
        ("/files/Ada", 200, #"{"file":"Ada.png"}"#),
        ("/files/\"", 404, #"{"message":"no such route"}"#),
        ("/files/a/b", 404, #"{"message":"no such route"}"#),
        ("/pages/0", 200, #"{"cats":1,"links":["/pages/1","/pages/2"]}"#),
        ("/pages/6", 200, #"{"cats":1,"links":["/pages/13","/pages/14"]}"#),
        ("/pages/14", 200, #"{"cats":0,"links":[]}"#),
        ("/pages/15", 404, #"{"message":"no such route"}"#),
        ("/cat/1", 404, #"{"message":"no such route"}"#),
        ("/status/503", 503, #"{"message":"as you asked"}"#),
        ("/status/99", 404, #"{"message":"no such route"}"#),
        ("/", 404, #"{"message":"no such route"}"#),
      ] as [(path: String, status: UInt, body: String)]
    )
    func `a path decides status and body`(path: String, status: UInt, body: String) async throws {
      try await withLocalServer { server in
        let response = try await get(server.address + path)
        #expect(response.status.code == status)
        #expect(String(buffer: try await response.body.collect(upTo: 1024)) == body)
      }
    }

    @Test func `only GET is routed`() async throws {
      try await withLocalServer { server in
        var request = HTTPClientRequest(url: server.address + "/slow/0")
        request.method = .POST
        let response = try await HTTPClient.shared.execute(request, timeout: .seconds(5))
        #expect(response.status == .notFound)
      }
    }

    @Test func `a slow answer never comes early`() async throws {
      try await withLocalServer { server in
        let elapsed = try await ContinuousClock().measure {
          _ = try await get(server.address + "/slow/100")
        }
        #expect(elapsed >= .milliseconds(100))
      }
    }

    @Test func `the cat takes longer than a gateway waits`() async throws {
      try await withLocalServer { server in
        let start = ContinuousClock.now
        let response = try await get(server.address + "/cat")
        let body = String(buffer: try await response.body.collect(upTo: 1024))
        #expect(body == #"{"file":"cat.png"}"#)
        #expect(ContinuousClock.now - start >= .milliseconds(700))
      }
    }

    @Test func `page 5 hangs`() async throws {
      try await withLocalServer { server in
        _ = await #expect(throws: HTTPClientError.deadlineExceeded) {
          _ = try await get(server.address + "/pages/5", timeout: .milliseconds(300))
        }
      }
    }

    @Test func `the server counts the requests that it works on at a time`() async throws {
      try await withLocalServer { server in
        #expect(server.mostRequestsAtOnce == 0)
        for _ in 1...2 { _ = try await get(server.address + "/slow/0") }
        #expect(server.mostRequestsAtOnce == 1)
        try await withThrowingTaskGroup { group in
          for _ in 1...3 { group.addTask { _ = try await get(server.address + "/slow/300") } }
          try await group.waitForAll()
        }
        #expect(server.mostRequestsAtOnce == 3)
      }
    }

    @Test func `a request that was given up counts no longer`() async throws {
      try await withLocalServer { server in
        for _ in 1...3 {
          await #expect(throws: HTTPClientError.deadlineExceeded) {
            try await get(server.address + "/pages/5", timeout: .milliseconds(100))
          }
          // The server learns of it a moment later, at its own pace.
          try await Task.sleep(for: .milliseconds(200))
        }
        #expect(server.mostRequestsAtOnce == 1)
      }
    }

    @Test func `slow answers overlap`() async throws {
      try await withLocalServer { server in
        let elapsed = try await ContinuousClock().measure {
          try await withThrowingTaskGroup { group in
            for _ in 1...8 {
              group.addTask { _ = try await get(server.address + "/slow/200") }
            }
            try await group.waitForAll()
          }
        }
        #expect(elapsed < .milliseconds(800), "one by one they take 1600 ms")
      }
    }

    @Test func `an answer comes in time while every thread of the pool is blocked`() async throws {
      try await withLocalServer { server in
        let clock = ContinuousClock()
        let start = clock.now
        let answered = HTTPClient.shared.get(url: server.address + "/slow/50").map { _ in clock.now
        }
        _ = await longestGap { blockThread(for: .seconds(1)) }
        let end = try await answered.get()
        #expect(end - start < .seconds(1), "that is when the first thread is free")
      }
    }

    @Test func `a URL is the address and the path`() async throws {
      try await withLocalServer { server in
        #expect(server.url("/slow/300").absoluteString == server.address + "/slow/300")
      }
    }

    @Test func `two servers listen on two ports`() async throws {
      try await withLocalServer { first in
        try await withLocalServer { second in
          #expect(first.address != second.address)
        }
      }
    }

    @Test func `the server stops when the body throws`() async throws {
      struct Refused: Error {}
      let address = Address()
      await #expect(throws: Refused.self) {
        try await withLocalServer { server in
          await address.set(server.address)
          throw Refused()
        }
      }
      await #expect(throws: (any Error).self) {
        try await get(
          try #require(await address.value) + "/slow/0",
          timeout: .milliseconds(500)
        )
      }
    }

    private func get(
      _ url: String,
      timeout: TimeAmount = .seconds(5)
    ) async throws -> HTTPClientResponse {
      try await HTTPClient.shared.execute(HTTPClientRequest(url: url), timeout: timeout)
    }
  }
}

/// Carries the address of a stopped server out of its scope.
private actor Address {
  private(set) var value: String?
  func set(_ address: String) { value = address }
}
