import DocentModel
import DocentPreview
import Foundation
import Synchronization
import Testing

@Suite(.timeLimit(.minutes(5))) struct PriorityTests {
  @Test func `an answer does not wait for work that keeps every processor busy`() async throws {
    try await withServer(of: site(["index.html": "home"])) { server in
      let port = server.address.port
      let connection = try await Connection(port: port)
      defer { connection.close() }
      let signal = Signal()
      let time = try await onOwnThread {
        defer { signal.isGiven.store(true, ordering: .relaxed) }
        for _ in 1...2 * ProcessInfo.processInfo.activeProcessorCount {
          Task(priority: .medium) {
            // Gives its thread to nobody, as the rendering of a page does not, if for longer.
            let end = ContinuousClock.now + .seconds(60)
            while ContinuousClock.now < end, !signal.isGiven.load(ordering: .relaxed) {}
          }
        }
        Thread.sleep(forTimeInterval: 0.2)
        let start = ContinuousClock.now
        let answer = try connection.ask(
          "GET / HTTP/1.1\r\nHost: localhost:\(port)\r\n\r\n")
        #expect(answer.hasPrefix("HTTP/1.1 200 OK"))
        return ContinuousClock.now - start
      }
      #expect(time < .seconds(30))
    }
  }
}

/// Tells those who work that they can stop.
private final class Signal: Sendable {
  let isGiven = Atomic(false)
}
