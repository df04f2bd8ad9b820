import Foundation
import Support
import Testing

extension ExamplesTests {
  @Suite struct MeasuringTests {
    @Test func `blocking every thread stops the heart`() async {
      let gap = await longestGap { blockThread(for: .milliseconds(300)) }
      #expect(gap >= .milliseconds(200))
    }

    @Test func `computing on every thread stops the heart`() async {
      let gap = await longestGap { compute(for: .milliseconds(300)) }
      #expect(gap >= .milliseconds(200))
    }

    @Test func `suspended work leaves the heart beating`() async {
      let gap = await longestGap { try? await Task.sleep(for: .seconds(1)) }
      #expect(gap < .milliseconds(800))
    }

    @Test func `calls on every thread of the pool leave no turn to another task`() async throws {
      #expect(try await turnsOfAnotherTask { call in call() } == 0)
    }

    @Test func `calls on other threads leave it all its turns`() async throws {
      let start = ContinuousClock.now
      let turns = try await turnsOfAnotherTask { call in
        await withCheckedContinuation { done in
          Thread.detachNewThread {
            call()
            done.resume()
          }
        }
      }
      #expect(turns == 5)
      #expect(ContinuousClock.now - start < .seconds(1), "that is when a call gives up")
    }

    @Test func `the work runs as often as asked`() async {
      let runs = Counter()
      _ = await longestGap(copies: 5) { await runs.increment() }
      #expect(await runs.value == 5)
    }

    @Test func `a blocked thread is blocked at least as long as asked`() {
      #expect(
        ContinuousClock().measure { blockThread(for: .milliseconds(20)) } >= .milliseconds(20))
    }

    @Test(
      arguments: [
        (0, "0 units"), (99, "0 units"), (100, "1 unit"), (199, "1 unit"), (406, "4 units"),
      ]
    )
    func `units are whole and rounded down`(milliseconds: Int, text: String) {
      #expect(units(.milliseconds(milliseconds)) == text)
    }

    @Test func `a unit may be of any length`() {
      #expect(units(.milliseconds(150), of: .milliseconds(50)) == "3 units")
    }
  }
}

private actor Counter {
  private(set) var value = 0
  func increment() { value += 1 }
}
