import Synchronization
import Testing

@testable import DocentSite

struct ConcurrentMapTests {
  @Test(arguments: [0, 1, 7, 16, 17, 1000])
  func `results are in the order of the elements`(count: Int) async throws {
    let numbers = Array(0..<count)
    #expect(try await numbers.concurrentMap { $0 * 2 } == numbers.map { $0 * 2 })
  }

  @Test func `whoever is interrupted does not wait for the rest`() async throws {
    let done = Atomic(0)
    let isCancelled = Mutex(false)
    let map = Task {
      try await Array(0..<10_000).concurrentMap { number in
        // No element but the first of each core is done before the task is cancelled.
        while !isCancelled.withLock(\.self) { _ = number }
        done.add(1, ordering: .relaxed)
      }
    }
    map.cancel()
    isCancelled.withLock { $0 = true }
    await #expect(throws: CancellationError.self) { try await map.value }
    #expect(done.load(ordering: .relaxed) < 1000)
  }
}
